import './practice.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../api/me';
import { type Crowd, type PracticeLeft, practice } from '../../api/practice';
import { Loaded, Nothing, ProblemNotice } from '../../ui/Notice';
import { Block, PageHead } from '../../ui/PageHead';
import { BuyerCard } from './BuyerCard';
import { Controls } from './Controls';
import { riskOf } from './mood';
import { useCrowd, useDirecting } from './useCrowd';

/** Where the simulated buyers of a demo shop are started, paced and stopped, and their moods can be seen. */
export default function PracticePage() {
  const { t } = useTranslation();
  const demo = useMe().shop.demo;
  const crowd = useCrowd(demo);
  return (
    <main className="practice" id="main" tabIndex={-1}>
      <PageHead title={t('practice.title')} hint={t('practice.hint')}>
        <Link to="/guide">{t('guide.nav')}</Link>
      </PageHead>
      {demo ? (
        <Loaded of={crowd}>{(shown) => <Ground crowd={shown} />}</Loaded>
      ) : (
        <Nothing title={t('practice.noDemo')} hint={t('practice.noDemoHint')} />
      )}
    </main>
  );
}

function Ground(props: { crowd: Crowd }) {
  const { t } = useTranslation();
  const { crowd } = props;
  return (
    <>
      <Controls crowd={crowd} />
      <Block title={t('practice.here')} extra={<Sums crowd={crowd} />}>
        {crowd.buyers.length === 0 ? (
          <Nothing title={t('practice.nobody')} hint={t('practice.nobodyHint')} />
        ) : (
          <ul className="buyer-cards">
            {crowd.buyers.map((b) => (
              <BuyerCard key={`${b.persona}-${b.conversation}`} buyer={b} />
            ))}
          </ul>
        )}
      </Block>
      <Invite crowd={crowd} />
      <Block title={t('practice.left')}>
        {crowd.left.length === 0 ? (
          <p className="empty">{t('practice.leftNone')}</p>
        ) : (
          <ul className="buyer-left">
            {crowd.left.map((l) => (
              <Left key={`${l.name}-${l.conversation}`} left={l} />
            ))}
          </ul>
        )}
      </Block>
    </>
  );
}

function Sums(props: { crowd: Crowd }) {
  const { t } = useTranslation();
  const { came, rated, average } = props.crowd;
  return (
    <dl className="sums">
      <dt>{t('practice.came')}</dt>
      <dd className="number">{came}</dd>
      <dt>{t('practice.rated')}</dt>
      <dd className="number">{rated}</dd>
      <dt>{t('practice.average')}</dt>
      <dd className="number">{average ?? '–'}</dd>
    </dl>
  );
}

function Invite(props: { crowd: Crowd }) {
  const { t } = useTranslation();
  const directing = useDirecting();
  const here = new Set(props.crowd.buyers.map((b) => b.persona));
  return (
    <Block title={t('practice.invite')} hint={t('practice.inviteHint')}>
      <ul className="personas">
        {props.crowd.personas.map((p) => (
          <li key={p.id}>
            <Button
              className="persona"
              disabled={here.has(p.id) || directing.isPending}
              onClick={() => directing.mutate(() => practice.invite(p.id))}
            >
              <span className="persona-head">
                <strong>{p.name}</strong>
                <span className="faint">{t(`practiceVoice.${p.voice}`)}</span>
                <span className={`number persona-start risk-${riskOf(p.start)}`}>{p.start}</span>
              </span>
              <span className="persona-who">{p.who}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={directing.error} />
    </Block>
  );
}

function Left(props: { left: PracticeLeft }) {
  const { t } = useTranslation();
  const { name, who, conversation, rating, solved, comment, peak, end } = props.left;
  return (
    <li>
      <span className={`stars ${rating >= 4 ? 'stars-good' : rating <= 2 ? 'stars-bad' : ''}`}>
        {t('practice.stars', { count: rating })}
      </span>
      <span>
        <strong>{name}</strong> <span className="faint">{who}</span>
        {comment && <q>{comment}</q>}
      </span>
      <span className="faint number">
        {t(solved ? 'practice.solved' : 'practice.unsolved')} · {peak} → {end}
      </span>
      {conversation && <Link to={`/desk/${conversation}?view=all`}>{t('practice.open')}</Link>}
    </li>
  );
}

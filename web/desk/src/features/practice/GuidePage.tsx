import './practice.css';
import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../api/me';
import { type Crowd, practice } from '../../api/practice';
import { CopyButton } from '../../ui/CopyButton';
import { ProblemNotice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { guest, keepProgress, type Progress, readProgress, sayings } from './guide';
import { LastEffect, Mood } from './MoodLine';
import { useCrowd, useDirecting } from './useCrowd';

/** The guided two minutes: be a buyer, be an agent, take a rewrite, see the buyer calm down. Open to whoever started the demo. */
export default function GuidePage() {
  const { t } = useTranslation();
  const { me } = useSession();
  const answers = me?.shop.demo === true && me.rights.includes('reply');
  const crowd = useCrowd(answers).data;
  const [progress, setProgress] = useState(readProgress);
  const step = (next: Progress) => {
    keepProgress(next);
    setProgress(next);
  };
  const hers = crowd?.buyers.find((b) => b.persona === guest);
  const gone = crowd?.left.find((l) => l.conversation !== null && l.conversation === progress.conversation);
  const arrived = hers?.conversation ?? null;
  useEffect(() => {
    if (arrived && arrived !== progress.conversation) step({ ...progress, conversation: arrived });
  });
  const calmer = hers ? (hers.line[0] ?? 0) - hers.anger >= 15 : gone !== undefined && gone.end < gone.peak;
  return (
    <main className="guide" id="main" tabIndex={-1}>
      <PageHead title={t('guide.title')} hint={t('guide.lead')} />
      <ol className="steps">
        <Step n={1} title={t('guide.buyer')} done={progress.shop}>
          <p>{t('guide.buyerText')}</p>
          <Say text={sayings.buyer} />
          <p>
            <Button
              type={progress.shop ? 'default' : 'primary'}
              href="/shop/"
              target="_blank"
              onClick={() => step({ ...progress, shop: true })}
            >
              {t('guide.buyerOpen')}
            </Button>
          </p>
        </Step>
        <Step n={2} title={t('guide.agent')} done={me != null}>
          <p>{t('guide.agentText')}</p>
          <p>
            {me ? (
              <>
                <span className="faint">{t('guide.agentIn', { name: me.name })}</span>{' '}
                <Link className="guide-link" to="/">
                  {t('guide.desk')}
                </Link>
              </>
            ) : (
              <Link className="guide-link" to="/sign-in?to=%2Fguide&login=xiaodi">
                {t('guide.signIn')}
              </Link>
            )}
          </p>
        </Step>
        <Step n={3} title={t('guide.rewrite')} done={(hers?.line.length ?? 0) > 1 || gone !== undefined}>
          <p>{t('guide.rewriteText')}</p>
          <Say text={sayings.agent} />
          <p>{t('guide.rewriteThen')}</p>
          {me && !answers ? <p className="faint">{t('guide.rights')}</p> : <Guest crowd={crowd} ready={answers} />}
        </Step>
        <Step n={4} title={t('guide.calm')} done={calmer}>
          <p>{t('guide.calmText')}</p>
          {hers ? (
            <div className="guide-mood" aria-live="polite">
              <strong>{hers.name}</strong>
              <Mood buyer={hers} />
              {hers.last && <LastEffect effect={hers.last} />}
            </div>
          ) : gone ? (
            <p className="guide-end">{t('guide.calmDone', { name: gone.name, rating: gone.rating })}</p>
          ) : (
            <p className="faint">{t('guide.notYet')}</p>
          )}
        </Step>
      </ol>
      {answers && (
        <section className="guide-more">
          <h2>{t('guide.more')}</h2>
          <p>{t('guide.moreText', { count: crowd?.personas.length ?? 0 })}</p>
          <Link className="guide-link" to="/practice">
            {t('guide.toPractice')}
          </Link>
        </section>
      )}
    </main>
  );
}

function Step(props: { n: number; title: string; done: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className={props.done ? 'step step-done' : 'step'}>
      <div className="step-head">
        <span className="step-number" aria-hidden="true">
          {props.n}
        </span>
        <h2>{props.title}</h2>
        {props.done && (
          <span className="step-mark">
            <CheckCircleFilled /> {t('guide.done')}
          </span>
        )}
      </div>
      {props.children}
    </li>
  );
}

function Say(props: { text: string }) {
  return (
    <p className="say">
      <q lang="zh-CN">{props.text}</q>
      <CopyButton text={props.text} />
    </p>
  );
}

function Guest(props: { crowd: Crowd | undefined; ready: boolean }) {
  const { t } = useTranslation();
  const directing = useDirecting();
  const hers = props.crowd?.buyers.find((b) => b.persona === guest);
  if (hers?.conversation) {
    return (
      <p>
        <Link className="guide-link guide-main" to={`/desk/${hers.conversation}?view=all`}>
          {t('guide.openHers')}
        </Link>
      </p>
    );
  }
  return (
    <>
      <p>
        <Button
          type="primary"
          loading={hers !== undefined || directing.isPending}
          disabled={!props.ready}
          onClick={() => directing.mutate(() => practice.invite(guest))}
        >
          {t('guide.inviteHer')}
        </Button>
      </p>
      {!props.ready && <p className="faint">{t('guide.signInFirst')}</p>}
      <ProblemNotice error={directing.error} />
    </>
  );
}

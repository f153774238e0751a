import { AlertOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Understood } from '../../../api/reading';
import { useNames } from '../../../lib/words/useNames';
import { Section } from '../../../ui/Section';
import { AskList } from './AskList';
import { EmotionScale } from './EmotionScale';
import { IntentList } from './IntentList';
import { Known } from './Known';

const stages: Understood['stage'][] = ['pre', 'mid', 'after', 'complaint'];

/** What was understood of the buyer. */
export function UnderstandingPanel(props: {
  understood: { of: string[]; result: Understood } | null;
  pending: boolean;
  onSpotlight: (intent: number | null) => void;
  onInsert: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { name } = useNames();
  const u = props.understood?.result;
  return (
    <section className="panel panel-reading">
      <div className="panel-head">
        <h2 className="panel-title">{t('reading.title')}</h2>
        {u && (
          <ol className="stages" aria-label={t('reading.stage')}>
            {stages.map((s) => (
              <li key={s} aria-current={s === u.stage ? 'step' : undefined}>
                {name('stage', s)}
              </li>
            ))}
          </ol>
        )}
      </div>
      {!u ? (
        <p className="empty reading-empty">{t('reading.empty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard.
        <section className="reading-body" tabIndex={0} aria-label={t('reading.title')}>
          <Section
            title={t('reading.emotion')}
            extra={<Satisfaction value={u.satisfaction} kind={u.satisfactionClass} />}
          >
            <EmotionScale level={u.emotion.level} feeling={u.emotion.class} />
            {u.escalate && (
              <p className="escalate risk risk-high" role="status">
                <AlertOutlined />
                <span>
                  <strong>{t('reading.escalate')}</strong> <span lang="zh-CN">{u.escalate.route}</span>
                  <br />
                  <span lang="zh-CN">{u.escalate.reason}</span>
                </span>
              </p>
            )}
          </Section>
          <Section title={t('reading.intents')} nothing={u.intents.length === 0 && t('reading.intentsNone')}>
            <IntentList intents={u.intents} onSpotlight={props.onSpotlight} />
          </Section>
          <Section title={t('reading.ask')} nothing={u.ask.length === 0 && t('reading.askNone')}>
            <AskList ask={u.ask} onInsert={props.onInsert} />
          </Section>
          <Known slots={u.slots} missing={u.missing} />
        </section>
      )}
    </section>
  );
}

function Satisfaction(props: { value: number; kind: number }) {
  const { t } = useTranslation();
  const { name } = useNames();
  return (
    <span className="faint satisfaction">
      {t('reading.satisfaction')} <span className="number">{Math.round(props.value * 100)}%</span>{' '}
      {name('satisfactionClass', props.kind)}
    </span>
  );
}

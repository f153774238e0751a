import './assist.css';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/client';
import { ProblemNotice } from '../../../ui/Notice';
import type { EmotionPoint } from '../panel';
import { AskNext } from './AskNext';
import { AnswerPart, OrderPart, ProductPart } from './FactParts';
import { KnownPart } from './KnownPart';
import { Advice, Escalation, Glance } from './Lead';
import { ReadingPart } from './ReadingPart';
import { ReadyReplies } from './ReadyReplies';
import type { Assist } from './useAssist';

export interface AssistUse {
  /** False for whoever may only look. */
  mayReply: boolean;
  /** Puts a ready reply in the place of the draft, or beside what one wrote oneself. */
  onTake: (text: string) => void;
  onAppend: (text: string) => void;
  onSpotlight: (intent: string | null) => void;
  /** Shows the bubble of a point of the mood line. */
  onGo: (point: EmotionPoint) => void;
  onTransfer: (() => void) | null;
}

/** The live panel, in the order an agent needs it: advice, ready replies, the next question, the fact that answers, then the reading. */
export default function AssistPanel(props: { assist: Assist; use: AssistUse }) {
  const { t } = useTranslation();
  const { asked, state } = props.assist;
  const panel = asked.data;
  if (asked.error instanceof ApiError && asked.error.status === 404) return null;
  if (!panel || !state) {
    return (
      <section className="assist" aria-label={t('panel.title')}>
        {asked.error ? (
          <div className="assist-part">
            <p className="empty">{t('panel.failed')}</p>
            <ProblemNotice error={asked.error} onRetry={() => asked.refetch()} />
          </div>
        ) : (
          <div className="assist-part bones" role="status" aria-label={t('common.wait')}>
            <i />
            <i />
            <i />
          </div>
        )}
      </section>
    );
  }
  if (panel.seq === 0 && panel.intents.length === 0 && state !== 'behind') {
    return (
      <section className="assist" aria-label={t('panel.title')}>
        <p className="assist-part empty">{t(state === 'typing' ? 'panel.typing' : 'panel.empty')}</p>
      </section>
    );
  }
  const { answer } = panel;
  // While the buyer may go on nothing is suggested; what was read and whom to call is shown all the same.
  const settled = state === 'settled';
  // A ready reply that says it already, with its sources, is enough.
  const said = answer && props.assist.replies.some((r) => r.text.includes(answer.text));
  return (
    <section className="assist" aria-label={t('panel.title')} data-state={state}>
      <Glance panel={panel} onGo={props.use.onGo} />
      {state !== 'settled' && (
        <p className="assist-wait" role="status">
          <i aria-hidden="true" />
          {t(`panel.${state}`)}
        </p>
      )}
      {settled && <Advice panel={panel} />}
      <Escalation escalate={panel.escalate} onTransfer={props.use.onTransfer} />
      <ReadyReplies replies={props.assist.replies} state={state} use={props.use} />
      {settled && <AskNext ask={panel.ask} use={props.use} />}
      {settled && !said && <AnswerPart answer={panel.answer} use={props.use} />}
      <ReadingPart panel={panel} onSpotlight={props.use.onSpotlight} />
      <KnownPart panel={panel} use={props.use} />
      <OrderPart order={panel.order} mayAct={props.use.mayReply} />
      <ProductPart product={panel.product} />
    </section>
  );
}

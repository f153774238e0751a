import { BulbOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../lib/words/useNames';
import { levelRisk } from '../../../ui/level';
import { riskClass } from '../../../ui/RiskTag';
import type { Assist } from './useAssist';

/** Where the panel has no column of its own: its first word, and the way to the rest of it. */
export function Advised(props: { assist: Assist; onOpen: () => void }) {
  const { t } = useTranslation();
  const { said } = useNames();
  const { asked, state, replies } = props.assist;
  const panel = asked.data;
  if (!panel || !state) return null;
  const word = state === 'settled' ? panel.advice && said(panel.advice, panel.intents) : t(`panel.${state}`);
  return (
    <button
      type="button"
      className={`advised only-folded ${riskClass(panel.moodFirst ? levelRisk(panel.emotion.level) : 'none')}`}
      onClick={props.onOpen}
    >
      <BulbOutlined aria-hidden="true" />
      <span className="visually-hidden">{t('panel.open')}</span>
      <span className="advised-word">{word ?? t('panel.title')}</span>
      {replies.length > 0 && <span className="view-count number">{replies.length}</span>}
    </button>
  );
}

import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateFinding } from '../../../api/desk.types';
import { useNames } from '../../../lib/words/useNames';
import { RiskTag } from '../../../ui/RiskTag';

/** What the gate found; on screen its category is known too. */
type Found = GateFinding & { category?: string };

/** The send gate on screen. An error asks once for a reason, which is recorded; what blocks offers no way but back to the text. */
export function GateForm(props: {
  verdict: 'ask' | 'refuse';
  findings: readonly Found[];
  reason?: string;
  onSend: (reason: string) => void;
  onBack: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(props.reason ?? '');
  const asks = props.verdict === 'ask';
  return (
    <form
      className={`held risk ${asks ? 'risk-mid' : 'risk-high'}`}
      aria-label={t(asks ? 'gate.asked' : 'gate.refused')}
      onSubmit={(e) => {
        e.preventDefault();
        if (asks && reason.trim()) props.onSend(reason.trim());
      }}
    >
      <p role="alert">
        <strong>{t(asks ? 'gate.asked' : 'gate.refused')}</strong>{' '}
        <span className="held-hint">{t(asks ? 'gate.askedHint' : 'gate.refusedHint')}</span>
      </p>
      <GateFindings items={props.findings} />
      <div className="row">
        {asks && (
          <>
            <input
              className="control"
              value={reason}
              maxLength={200}
              placeholder={t('gate.reason')}
              aria-label={t('gate.reason')}
              onChange={(e) => setReason(e.target.value)}
              onKeyDown={(e) => {
                // Enter that ends a composition belongs to the input method.
                if (e.key === 'Enter' && e.nativeEvent.isComposing) e.preventDefault();
              }}
            />
            <Button size="small" htmlType="submit" disabled={reason.trim() === ''}>
              {t('gate.anyway')}
            </Button>
          </>
        )}
        <Button size="small" type={asks ? 'default' : 'primary'} onClick={props.onBack}>
          {t('gate.back')}
        </Button>
        {props.children}
      </div>
    </form>
  );
}

export function GateFindings(props: { items: readonly Found[] }) {
  const { t } = useTranslation();
  const { name } = useNames();
  return (
    <ul className="held-findings">
      {props.items.map((f) => (
        <li key={`${f.ruleId} ${f.start}`} lang="zh-CN">
          <RiskTag risk={f.severity === 'error' ? 'high' : 'mid'}>
            {f.category ? name('category', f.category) : f.ruleId}
          </RiskTag>{' '}
          {f.message}
          {f.better && (
            <span className="held-better">
              {t('finding.better')}：{f.better}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

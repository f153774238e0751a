import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/Notice';

/** One line for a reason that goes into the audit. */
export function ReasonForm(props: { word: string; ask: (reason: string) => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return (
    <form
      className="reason-form"
      onSubmit={async (e) => {
        e.preventDefault();
        if (reason.trim() === '' || busy) return;
        setBusy(true);
        try {
          await props.ask(reason.trim());
        } catch (problem) {
          setError(problem);
        } finally {
          setBusy(false);
        }
      }}
      onKeyDown={(e) => e.key === 'Escape' && !e.nativeEvent.isComposing && props.onClose()}
    >
      <input
        className="control"
        // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed.
        autoFocus
        value={reason}
        maxLength={200}
        placeholder={t('desk.reason')}
        aria-label={t('desk.reason')}
        onChange={(e) => setReason(e.target.value)}
      />
      <Button size="small" htmlType="submit" type="primary" disabled={reason.trim() === '' || busy}>
        {props.word}
      </Button>
      <Button size="small" onClick={props.onClose}>
        {t('common.cancel')}
      </Button>
      <ProblemNotice error={error} />
    </form>
  );
}

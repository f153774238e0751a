import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Buyer, exportBuyer } from '../../../api/settings';
import { faultAt } from '../../../lib/problem';
import { saveFile } from '../../../lib/saveFile';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { ProblemNotice, useProblem } from '../../../ui/Notice';
import { SaveFoot } from '../../../ui/SaveFoot';

/** Saves everything kept of one buyer as a file, for a reason. */
export function ExportDialog(props: { buyer: Buyer; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => exportBuyer(props.buyer.id, reason.trim()),
    onSuccess: (content) => {
      saveFile(`zhiyin-buyer-${props.buyer.id.slice(0, 8)}.json`, JSON.stringify(content, null, 2), 'application/json');
      props.onClose();
    },
  });
  const problem = useProblem(save.error);
  return (
    <Dialog title={t('privacy.exportOf', { name: props.buyer.name })} onClose={props.onClose}>
      <Form onSubmit={() => save.mutate()}>
        <p className="dialog-lead">{t('privacy.exportHint')}</p>
        <TextField
          label={t('privacy.reason')}
          hint={t('privacy.reasonHint')}
          value={reason}
          onChange={setReason}
          error={faultAt(problem, 'reason')}
          placeholder={t('privacy.exportExample')}
          minLength={4}
          maxLength={200}
          required
        />
        <ProblemNotice error={save.error} fields={['reason']} />
        <SaveFoot busy={save.isPending} action={t('privacy.export')} onCancel={props.onClose} />
      </Form>
    </Dialog>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Buyer, eraseBuyer } from '../../../api/settings';
import { faultAt } from '../../../lib/problem';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { ProblemNotice, useProblem } from '../../../ui/Notice';

/** Erases one buyer for good, once the word is typed and a reason given. */
export function EraseDialog(props: { buyer: Buyer; onErased: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const word = t('privacy.eraseWord');
  const erase = useMutation({
    mutationFn: () => eraseBuyer(props.buyer.id, reason.trim()),
    onSuccess: () => {
      props.onErased();
      props.onClose();
    },
  });
  const problem = useProblem(erase.error);
  return (
    <Dialog title={t('privacy.eraseOf', { name: props.buyer.name })} onClose={props.onClose}>
      <Form
        onSubmit={() => {
          if (typed.trim() === word && !erase.isPending) erase.mutate();
        }}
      >
        <p className="notice risk risk-high">{t('privacy.eraseHint', { count: props.buyer.conversations })}</p>
        <TextField
          label={t('privacy.reason')}
          hint={t('privacy.reasonHint')}
          value={reason}
          onChange={setReason}
          error={faultAt(problem, 'reason')}
          placeholder={t('privacy.eraseExample')}
          minLength={4}
          maxLength={200}
          required
        />
        <TextField
          label={t('privacy.typeWord', { word })}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          required
        />
        <ProblemNotice error={erase.error} fields={['reason']} />
        <div className="form-foot">
          <Button danger type="primary" htmlType="submit" loading={erase.isPending} disabled={typed.trim() !== word}>
            {t('privacy.erase')}
          </Button>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

import { PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OrderActionKind, type OrderAtHand, orderActions, recordAction } from '../../../api/assist';
import { useMe } from '../../../api/me';
import { whenText } from '../../../lib/clock';
import { SelectField, TextField } from '../../../ui/Field';
import { ProblemNotice } from '../../../ui/Notice';

/** What was done for the order in the back office, and one line to record more; the live channel brings what was recorded. */
export function OrderDone(props: { order: OrderAtHand; mayAct: boolean }) {
  const { t } = useTranslation();
  const zone = useMe().shop.zone;
  const [open, setOpen] = useState(false);
  const { actions } = props.order;
  return (
    <section className="order-done" aria-label={t('orderDone.title')}>
      <div className="order-done-head">
        <h4 className="assist-title">{t('orderDone.title')}</h4>
        {props.mayAct && !open && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
            {t('orderDone.add')}
          </Button>
        )}
      </div>
      {open && <ActionForm number={props.order.number} onClose={() => setOpen(false)} />}
      {actions.length === 0 && !open && <p className="empty">{t('orderDone.none')}</p>}
      <ul className="order-done-list">
        {actions.map((a) => (
          <li key={`${a.at} ${a.name} ${a.note}`}>
            <span className="chip">{a.name}</span> <span lang="zh-CN">{a.note}</span>{' '}
            <span className="faint number">
              {a.by} {whenText(a.at, zone, Date.now())}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActionForm(props: { number: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<OrderActionKind>('remark');
  const [note, setNote] = useState('');
  const save = useMutation({
    mutationFn: () => recordAction(props.number, kind, note.trim()),
    onSuccess: props.onClose,
  });
  return (
    <form
      className="order-done-form"
      onSubmit={(e) => {
        e.preventDefault();
        save.mutate();
      }}
      onKeyDown={(e) => e.key === 'Escape' && !e.nativeEvent.isComposing && props.onClose()}
    >
      <SelectField
        label={t('orderDone.kind')}
        value={kind}
        onChange={(next) => setKind(next as OrderActionKind)}
        options={orderActions.map((value) => ({ value, label: t(`orderAction.${value}`) }))}
      />
      <TextField
        label={t(kind === 'other' ? 'orderDone.noteNeeded' : 'orderDone.note')}
        value={note}
        onChange={setNote}
        maxLength={200}
        required={kind === 'other'}
      />
      <div className="row">
        <Button size="small" type="primary" htmlType="submit" loading={save.isPending}>
          {t('orderDone.save')}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {t('common.cancel')}
        </Button>
      </div>
      <ProblemNotice error={save.error} />
    </form>
  );
}

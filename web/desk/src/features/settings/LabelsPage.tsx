import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Label, labelsQuery, removeLabel, saveLabel } from '../../api/settings';
import { faultAt } from '../../lib/problem';
import { Dialog } from '../../ui/Dialog';
import { Field, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Loaded, Nothing, ProblemNotice, useProblem } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { RowButtons } from '../../ui/RowButtons';
import { SaveFoot } from '../../ui/SaveFoot';
import { Table } from '../../ui/Table';

const first = '#1d5450';

/** Labels that agents put on conversations. */
export default function LabelsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const labels = useQuery({ ...labelsQuery, staleTime: 0 });
  const [open, setOpen] = useState<Label | 'new' | null>(null);
  const renew = () => queries.invalidateQueries({ queryKey: labelsQuery.queryKey });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t('labels.add')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('settingsPage.labels')} hint={t('labels.hint')}>
        {(labels.data?.items.length ?? 0) > 0 && add}
      </PageHead>
      <Loaded of={labels}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('labels.none')} hint={t('labels.noneHint')}>
              {add}
            </Nothing>
          ) : (
            <Table
              name={t('settingsPage.labels')}
              rows={items}
              keyOf={(l) => l.id}
              columns={[
                {
                  id: 'title',
                  title: t('labels.name'),
                  cell: (l) => (
                    <>
                      <i className="swatch" style={{ background: l.color }} aria-hidden="true" />{' '}
                      <strong>{l.title}</strong>
                    </>
                  ),
                },
                { id: 'about', title: t('labels.about'), cell: (l) => l.description },
                {
                  id: 'do',
                  title: '',
                  kind: 'end',
                  cell: (l) => (
                    <RowButtons
                      name={l.title}
                      removeHint={t('labels.removeHint')}
                      onEdit={() => setOpen(l)}
                      remove={() => removeLabel(l.id)}
                      onRemoved={renew}
                    />
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {open && <LabelDialog label={open === 'new' ? null : open} onSaved={renew} onClose={() => setOpen(null)} />}
    </>
  );
}

function LabelDialog(props: { label: Label | null; onSaved: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState({
    title: props.label?.title ?? '',
    color: props.label?.color ?? first,
    description: props.label?.description ?? '',
  });
  const save = useMutation({
    mutationFn: () =>
      saveLabel(props.label?.id ?? null, { ...form, title: form.title.trim(), description: form.description.trim() }),
    onSuccess: () => {
      props.onSaved();
      props.onClose();
    },
  });
  const problem = useProblem(save.error);
  const taken = problem?.status === 409 ? problem.title : null;
  return (
    <Dialog title={t(props.label ? 'labels.edit' : 'labels.add')} onClose={props.onClose}>
      <Form onSubmit={() => save.mutate()}>
        <TextField
          label={t('labels.name')}
          value={form.title}
          onChange={(title) => setForm({ ...form, title })}
          error={taken ?? faultAt(problem, 'title')}
          placeholder={t('labels.example')}
          maxLength={30}
          required
        />
        <TextField
          label={t('labels.about')}
          value={form.description}
          onChange={(description) => setForm({ ...form, description })}
          error={faultAt(problem, 'description')}
          maxLength={200}
        />
        <Field label={t('labels.color')} error={faultAt(problem, 'color')}>
          {(wiring) => (
            <input
              {...wiring}
              type="color"
              value={form.color}
              onChange={(e) => setForm({ ...form, color: e.target.value })}
            />
          )}
        </Field>
        {!taken && <ProblemNotice error={save.error} fields={['title', 'description', 'color']} />}
        <SaveFoot busy={save.isPending} onCancel={props.onClose} />
      </Form>
    </Dialog>
  );
}

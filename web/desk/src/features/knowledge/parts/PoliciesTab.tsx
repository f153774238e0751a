import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Policy, saveOne } from '../../../api/knowledge';
import { useWhen } from '../../../api/useWhen';
import { faultAt } from '../../../lib/problem';
import { AreaField, SelectField, TextField } from '../../../ui/Field';
import { controlTime, instantOf } from '../texts';
import { FormDialog } from './FormDialog';
import { KindTab } from './KindTab';
import { PeriodFields } from './PeriodFields';

const kinds = ['return', 'ship', 'warranty', 'invoice', 'price', 'freight', 'after', 'other'] as const;

export function PoliciesTab() {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <KindTab<Policy>
      kind="policies"
      keyOf={(p) => p.id}
      nameOf={(p) => p.title}
      columns={[
        {
          id: 'title',
          title: t('knowledge.policy'),
          cell: (p) => (
            <span className="knowledge-name">
              <strong>{p.title}</strong>
              <small>{t(`knowledgePolicyKind.${p.kind}`)}</small>
            </span>
          ),
        },
        { id: 'text', title: t('knowledge.says'), cell: (p) => <span className="knowledge-clip">{p.text}</span> },
        { id: 'from', title: t('knowledge.from'), kind: 'number', cell: (p) => when(p.from) },
        {
          id: 'to',
          title: t('knowledge.to'),
          kind: 'number',
          cell: (p) => (p.to ? when(p.to) : t('knowledge.endless')),
        },
        { id: 'now', title: t('knowledge.state'), cell: (p) => t(p.now ? 'knowledge.holds' : 'knowledge.holdsNot') },
      ]}
      dialog={(row, close, saved) => <PolicyDialog policy={row} onClose={close} onSaved={saved} />}
    />
  );
}

function PolicyDialog(props: { policy: Policy | null; onSaved: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState({
    kind: props.policy?.kind ?? 'ship',
    title: props.policy?.title ?? '',
    text: props.policy?.text ?? '',
    source: props.policy?.source ?? '',
    from: controlTime(props.policy?.from ?? new Date().toISOString()),
    to: controlTime(props.policy?.to),
  });
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  return (
    <FormDialog
      title={props.policy ? t('knowledge.editOf', { name: props.policy.title }) : t('knowledge.newPolicy')}
      fields={['title', 'text', 'from', 'to']}
      save={() =>
        saveOne('policies', props.policy?.id ?? null, {
          kind: form.kind,
          title: form.title,
          text: form.text,
          source: form.source,
          from: instantOf(form.from),
          to: instantOf(form.to),
          endless: form.to === '',
        })
      }
      onSaved={props.onSaved}
      onClose={props.onClose}
    >
      {(problem) => (
        <>
          <div className="form-columns">
            <TextField
              label={t('knowledge.policy')}
              hint={t('knowledge.policyHint')}
              value={form.title}
              onChange={(title) => put({ title })}
              error={faultAt(problem, 'title')}
              maxLength={20}
              required
            />
            <SelectField
              label={t('knowledge.kind')}
              value={form.kind}
              onChange={(kind) => put({ kind: kind as Policy['kind'] })}
              options={kinds.map((k) => ({ value: k, label: t(`knowledgePolicyKind.${k}`) }))}
            />
            <PeriodFields from={form.from} to={form.to} endless problem={problem} onChange={put} />
          </div>
          <AreaField
            label={t('knowledge.says')}
            value={form.text}
            onChange={(text) => put({ text })}
            error={faultAt(problem, 'text')}
            rows={5}
            maxLength={2000}
            required
          />
          <TextField label={t('knowledge.source')} value={form.source} onChange={(source) => put({ source })} />
        </>
      )}
    </FormDialog>
  );
}

import { FilterOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../api/desk.types';
import { Check, SelectField } from '../../../ui/Field';
import { Popup } from '../../../ui/Popup';
import { useInboxes, useLabels, useTeams } from '../queries';
import type { Narrowing } from '../views';

const statuses = ['all', 'open', 'pending', 'snoozed', 'resolved'] as const;
const sorts = ['waiting', 'recent', 'created'] as const;
const priorities = ['urgent', 'high', 'medium', 'low'] as const;

/** Narrows the view down: state, order, label, priority, inbox, team, only what is new. */
export function Narrow(props: { value: Narrowing; onChange: (value: Narrowing) => void }) {
  const { t } = useTranslation();
  const count = Object.values(props.value).filter((v) => v !== undefined && v !== false).length;
  return (
    <Popup
      label={t('deskList.narrow', { count })}
      button={
        <>
          <FilterOutlined aria-hidden="true" />
          {t('deskList.filter')}
          {count > 0 && <span className="view-count number">{count}</span>}
        </>
      }
    >
      {() => <Panel {...props} />}
    </Popup>
  );
}

function Panel(props: { value: Narrowing; onChange: (value: Narrowing) => void }) {
  const { t } = useTranslation();
  const { value } = props;
  const inboxes = useInboxes().data ?? [];
  const teams = useTeams().data ?? [];
  const labels = useLabels().data ?? [];
  const any = { value: '', label: t('deskList.any') };
  const set = (change: { [K in keyof Narrowing]?: Narrowing[K] | undefined }) => {
    const next = { ...value, ...change };
    for (const key of Object.keys(next) as (keyof Narrowing)[]) if (!next[key]) delete next[key];
    props.onChange(next as Narrowing);
  };
  return (
    <div className="narrow-panel">
      <SelectField
        label={t('deskList.status')}
        value={value.status ?? ''}
        options={[any, ...statuses.map((s) => ({ value: s, label: t(`conversationStatus.${s}`) }))]}
        onChange={(s) => set({ status: (s || undefined) as Status | 'all' | undefined })}
      />
      <SelectField
        label={t('deskList.sort')}
        value={value.sort ?? ''}
        options={[
          { value: '', label: t('deskList.asView') },
          ...sorts.map((s) => ({ value: s, label: t(`deskList.sort_${s}`) })),
        ]}
        onChange={(s) => set({ sort: (s || undefined) as Narrowing['sort'] })}
      />
      <SelectField
        label={t('deskList.label')}
        value={value.labels?.[0] ?? ''}
        options={[any, ...labels.map((l) => ({ value: l.title, label: l.title }))]}
        onChange={(l) => set({ labels: l ? [l] : undefined })}
      />
      <SelectField
        label={t('deskList.priority')}
        value={value.priority ?? ''}
        options={[any, ...priorities.map((p) => ({ value: p, label: t(`priority.${p}`) }))]}
        onChange={(p) => set({ priority: (p || undefined) as Narrowing['priority'] })}
      />
      {inboxes.length > 1 && (
        <SelectField
          label={t('deskList.inbox')}
          value={value.inboxId ?? ''}
          options={[any, ...inboxes.map((i) => ({ value: i.id, label: i.name }))]}
          onChange={(i) => set({ inboxId: i || undefined })}
        />
      )}
      {teams.length > 0 && (
        <SelectField
          label={t('deskList.team')}
          value={value.teamId ?? ''}
          options={[any, ...teams.map((i) => ({ value: i.id, label: i.name }))]}
          onChange={(i) => set({ teamId: i || undefined })}
        />
      )}
      <Check
        label={t('deskList.onlyUnread')}
        checked={value.unread ?? false}
        onChange={(on) => set({ unread: on || undefined })}
      />
      <button type="button" className="popup-item" onClick={() => props.onChange({})}>
        {t('deskList.clearFilter')}
      </button>
    </div>
  );
}

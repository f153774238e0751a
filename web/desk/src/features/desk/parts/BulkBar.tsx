import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../../api/desk';
import type { BulkAction, Priority } from '../../../api/desk.types';
import { Notice, ProblemNotice } from '../../../ui/Notice';
import { useAgents, useLabels } from '../queries';

const priorities = ['urgent', 'high', 'medium', 'low'] as const;

/** What can be done with several conversations at once. */
export function BulkBar(props: { ids: readonly string[]; onDone: () => void; onAll: () => void }) {
  const { t } = useTranslation();
  const agents = useAgents().data ?? [];
  const labels = useLabels().data ?? [];
  const [reason, setReason] = useState('');
  const [assignee, setAssignee] = useState('');
  const bulk = useMutation({
    mutationFn: (action: BulkAction) => desk.bulk([...props.ids], action),
    onSuccess: (result) => {
      setAssignee('');
      setReason('');
      if (result.refused.length === 0) props.onDone();
    },
  });
  const refused = bulk.data?.refused ?? [];
  const select = (name: string, options: readonly { value: string; label: string }[], run: (value: string) => void) => (
    <select
      className="bulk-select"
      aria-label={name}
      value=""
      disabled={bulk.isPending}
      onChange={(e) => e.target.value && run(e.target.value)}
    >
      <option value="">{name}</option>
      {options.map((o) => (
        <option key={o.value} value={o.value}>
          {o.label}
        </option>
      ))}
    </select>
  );
  return (
    <section className="bulk" aria-label={t('bulk.title')}>
      <div className="row">
        <strong className="number">{t('bulk.chosen', { count: props.ids.length })}</strong>
        <Button size="small" type="link" onClick={props.onAll}>
          {t('bulk.all')}
        </Button>
        <Button size="small" type="link" onClick={props.onDone}>
          {t('common.cancel')}
        </Button>
      </div>
      <div className="row">
        {select(
          t('bulk.assign'),
          agents.map((a) => ({ value: a.id, label: a.nick || a.name })),
          setAssignee,
        )}
        {select(
          t('bulk.status'),
          [
            { value: 'solved', label: t('close.solved') },
            { value: 'unsolved', label: t('close.unsolved') },
            { value: 'open', label: t('deskHead.reopen') },
          ],
          (v) =>
            bulk.mutate(
              v === 'open'
                ? { kind: 'status', status: 'open' }
                : { kind: 'status', status: 'resolved', resolution: v as 'solved' | 'unsolved' },
            ),
        )}
        {select(
          t('bulk.label'),
          labels.map((l) => ({ value: l.title, label: l.title })),
          (l) => bulk.mutate({ kind: 'labels_add', labels: [l] }),
        )}
        {select(
          t('bulk.priority'),
          [
            ...priorities.map((p) => ({ value: p, label: t(`priority.${p}`) })),
            { value: 'none', label: t('priority.none') },
          ],
          (p) => bulk.mutate({ kind: 'priority', priority: p === 'none' ? null : (p as Priority) }),
        )}
      </div>
      {assignee && (
        <form
          className="row"
          onSubmit={(e) => {
            e.preventDefault();
            if (reason.trim()) bulk.mutate({ kind: 'assign', assigneeId: assignee, reason: reason.trim() });
          }}
        >
          <input
            className="control bulk-reason"
            placeholder={t('transfer.reason')}
            aria-label={t('transfer.reason')}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
          <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
            {t('bulk.assignNow')}
          </Button>
        </form>
      )}
      <ProblemNotice error={bulk.error} />
      {refused.length > 0 && (
        <Notice risk="mid">
          {t('bulk.refused', { done: bulk.data?.done ?? 0, count: refused.length })} {refused[0]?.title}
        </Notice>
      )}
    </section>
  );
}

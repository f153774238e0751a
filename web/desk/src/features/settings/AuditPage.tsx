import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { type AuditEntry, readAudit } from '../../api/people';
import { useWhen } from '../../api/useWhen';
import { useDebounced } from '../../lib/useDebounced';
import { SelectField, TextField } from '../../ui/Field';
import { Loaded, Nothing } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Table } from '../../ui/Table';
import { type AuditForm, auditFilterOf, auditKinds, noFilter } from './audit';

/** Who did what, when and from where. Nothing here can be changed. */
export default function AuditPage() {
  const { t, i18n } = useTranslation();
  const when = useWhen();
  const { zone } = useMe().shop;
  const [form, setForm] = useState<AuditForm>(noFilter);
  const put = (part: Partial<AuditForm>) => setForm({ ...form, ...part });
  const filter = auditFilterOf(useDebounced(form, 300), zone);
  const entries = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) => readAudit(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const actionText = (action: string) => (i18n.exists(`auditAction.${action}`) ? t(`auditAction.${action}`) : action);
  return (
    <>
      <PageHead title={t('settingsPage.audit')} hint={t('audit.hint')} />
      <search className="filters">
        <TextField
          label={t('audit.actor')}
          type="search"
          value={form.actor}
          onChange={(actor) => put({ actor })}
          placeholder={t('audit.actorHint')}
        />
        <SelectField
          label={t('audit.action')}
          value={form.action}
          onChange={(action) => put({ action })}
          options={[
            { value: '', label: t('audit.all') },
            ...auditKinds.map((kind) => ({ value: kind, label: actionText(kind) })),
          ]}
        />
        <TextField label={t('audit.from')} type="date" value={form.from} onChange={(from) => put({ from })} />
        <TextField label={t('audit.to')} type="date" value={form.to} onChange={(to) => put({ to })} min={form.from} />
        {form !== noFilter && <Button onClick={() => setForm(noFilter)}>{t('audit.clear')}</Button>}
      </search>
      <Loaded of={entries}>
        {({ pages }) => {
          const rows = pages.flatMap((p) => p.items);
          if (rows.length === 0) return <Nothing title={t('audit.none')} hint={t('audit.noneHint')} />;
          return (
            <>
              <Table
                name={t('settingsPage.audit')}
                rows={rows}
                keyOf={(e) => `${e.at} ${e.action} ${e.objectId} ${rows.indexOf(e)}`}
                columns={[
                  { id: 'action', title: t('audit.action'), cell: (e) => <strong>{actionText(e.action)}</strong> },
                  { id: 'actor', title: t('audit.actor'), cell: (e) => e.actor },
                  { id: 'detail', title: t('audit.detail'), cell: (e) => <Detail entry={e} /> },
                  { id: 'address', title: t('audit.address'), kind: 'number', cell: (e) => e.address },
                  { id: 'at', title: t('audit.at'), kind: 'number', cell: (e) => when(e.at) },
                ]}
              />
              <p className="more-foot">
                {entries.hasNextPage ? (
                  <Button loading={entries.isFetchingNextPage} onClick={() => entries.fetchNextPage()}>
                    {t('audit.more')}
                  </Button>
                ) : (
                  <span className="faint">{t('audit.end', { count: rows.length })}</span>
                )}
              </p>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** What an entry says besides, in words where there are any. */
function Detail(props: { entry: AuditEntry }) {
  const { t, i18n } = useTranslation();
  const { action, detail, objectKind, objectId } = props.entry;
  const word = (key: string, text: string) => (i18n.exists(`${key}.${text}`) ? t(`${key}.${text}`) : text);
  const value = (key: string, text: string) => {
    if (key === 'role' || action.startsWith('role.')) return word('staffRole', text);
    if (key === 'presence') return word('presence', text);
    if (key === 'scopes')
      return text
        .split(' ')
        .map((s) => word('right', s))
        .join('、');
    return word('auditDetail', text);
  };
  return (
    <>
      {Object.entries(detail)
        .map(([key, text]) => `${word('auditDetail', key)} ${value(key, text)}`)
        .join('；')}
      {objectId && (
        <small className="number" title={objectId}>
          {word('auditAction', objectKind)} {objectId.slice(-8)}
        </small>
      )}
    </>
  );
}

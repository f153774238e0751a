import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useRight } from '../../api/me';
import { teamsQuery } from '../../api/people';
import { type QuickReply, quickRepliesQuery, quickReplyFile, removeQuickReply } from '../../api/settings';
import { SelectField, TextField } from '../../ui/Field';
import { Loaded, Nothing } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { RowButtons } from '../../ui/RowButtons';
import { Table } from '../../ui/Table';
import { QuickReplyDialog } from './parts/QuickReplyDialog';
import { QuickReplyFileDialog } from './parts/QuickReplyFileDialog';
import { type Kept, matching, mayChange, scopes } from './quickReplies';

/** Ready answers that are typed by `/` and their code: my own, a team's, the shop's. */
export default function QuickRepliesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const manages = useRight('quickreplies.manage');
  const queries = useQueryClient();
  const replies = useQuery({ ...quickRepliesQuery, staleTime: 0 });
  const teams = useQuery(teamsQuery);
  const [typed, setTyped] = useState('');
  const [kept, setKept] = useState<Kept>('all');
  const [open, setOpen] = useState<QuickReply | 'new' | 'file' | null>(null);
  const renew = () => queries.invalidateQueries({ queryKey: quickRepliesQuery.queryKey });
  const scopeText = (r: QuickReply) =>
    r.scope === 'team'
      ? (teams.data?.items.find((team) => team.id === r.teamId)?.name ?? t('quick.team'))
      : t(`quick.${r.scope}`);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t('quick.add')}
    </Button>
  );
  const take = (
    <Button icon={<UploadOutlined />} onClick={() => setOpen('file')}>
      {t('quick.import')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('settingsPage.quick-replies')} hint={t('quick.hint')}>
        {(replies.data?.items.length ?? 0) > 0 && (
          <>
            <Button icon={<DownloadOutlined />} href={quickReplyFile} download="quick-replies.csv">
              {t('quick.export')}
            </Button>
            {take}
            {add}
          </>
        )}
      </PageHead>
      <Loaded of={replies}>
        {({ items }) => {
          if (items.length === 0)
            return (
              <Nothing title={t('quick.none')} hint={t('quick.noneHint')}>
                {add} {take}
              </Nothing>
            );
          const shown = matching(items, typed, kept);
          return (
            <>
              <search className="filters">
                <TextField
                  label={t('quick.search')}
                  type="search"
                  value={typed}
                  onChange={setTyped}
                  placeholder={t('quick.searchHint')}
                />
                <SelectField
                  label={t('quick.scope')}
                  value={kept}
                  onChange={(value) => setKept(value as Kept)}
                  options={[
                    { value: 'all', label: t('quick.all') },
                    ...scopes.map((s) => ({ value: s, label: t(`quick.${s}`) })),
                  ]}
                />
              </search>
              {shown.length === 0 ? (
                <Nothing title={t('quick.noMatch')} hint={t('quick.noMatchHint')} />
              ) : (
                <Table
                  name={t('settingsPage.quick-replies')}
                  rows={shown}
                  keyOf={(r) => r.id}
                  columns={[
                    {
                      id: 'code',
                      title: t('quick.code'),
                      kind: 'number',
                      cell: (r) => <strong>/{r.shortCode}</strong>,
                    },
                    {
                      id: 'content',
                      title: t('quick.content'),
                      cell: (r) => (
                        <span className="quick-text">
                          {r.content}
                          {r.tags.length > 0 && <small>{r.tags.map((tag) => `#${tag}`).join(' ')}</small>}
                        </span>
                      ),
                    },
                    { id: 'scope', title: t('quick.scope'), cell: scopeText },
                    { id: 'uses', title: t('quick.uses'), kind: 'number', cell: (r) => r.uses },
                    {
                      id: 'do',
                      title: '',
                      kind: 'end',
                      cell: (r) =>
                        mayChange(r, me.id, manages) && (
                          <RowButtons
                            name={`/${r.shortCode}`}
                            removeHint={t('quick.removeHint')}
                            onEdit={() => setOpen(r)}
                            remove={() => removeQuickReply(r.id)}
                            onRemoved={renew}
                          />
                        ),
                    },
                  ]}
                />
              )}
            </>
          );
        }}
      </Loaded>
      {open === 'file' && (
        <QuickReplyFileDialog
          teams={teams.data?.items ?? []}
          manages={manages}
          onTaken={renew}
          onClose={() => setOpen(null)}
        />
      )}
      {open && open !== 'file' && (
        <QuickReplyDialog
          reply={open === 'new' ? null : open}
          teams={teams.data?.items ?? []}
          manages={manages}
          onSaved={renew}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

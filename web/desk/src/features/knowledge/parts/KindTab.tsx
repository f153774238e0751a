import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KnowledgeKind, listOf, removeOne } from '../../../api/knowledge';
import { useDebounced } from '../../../lib/useDebounced';
import { TextField } from '../../../ui/Field';
import { Loaded, Nothing } from '../../../ui/Notice';
import { RemoveButton } from '../../../ui/RemoveButton';
import { type Column, Table } from '../../../ui/Table';
import { ImportDialog } from './ImportDialog';

/** One list of knowledge: search, table, add, change, delete, import. `nameOf` is what a row is called. */
export function KindTab<T>(props: {
  kind: KnowledgeKind;
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
  nameOf: (row: T) => string;
  dialog: (row: T | null, close: () => void, saved: () => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<{ row: T | null } | 'file' | null>(null);
  const words = useDebounced(typed.trim(), 200);
  const list = useQuery({
    queryKey: ['knowledge', props.kind, words],
    queryFn: listOf<T>(props.kind, words),
    staleTime: 0,
    placeholderData: (before) => before,
  });
  const renew = () => queries.invalidateQueries({ queryKey: ['knowledge', props.kind] });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ row: null })}>
      {t('knowledge.add')}
    </Button>
  );
  const take = (
    <Button icon={<UploadOutlined />} onClick={() => setOpen('file')}>
      {t('knowledge.import')}
    </Button>
  );
  const edits: Column<T> = {
    id: 'do',
    title: '',
    kind: 'end',
    cell: (row) => (
      <span className="cell-buttons">
        <Button size="small" onClick={() => setOpen({ row })} aria-label={`${t('common.edit')} ${props.nameOf(row)}`}>
          {t('common.edit')}
        </Button>
        {props.kind !== 'orders' && (
          <RemoveButton
            name={props.nameOf(row)}
            hint={t('knowledge.removeHint')}
            remove={() => removeOne(props.kind as Exclude<KnowledgeKind, 'orders'>, props.keyOf(row))}
            onDone={renew}
          />
        )}
      </span>
    ),
  };
  return (
    <>
      <search className="knowledge-bar">
        <TextField
          label={t('knowledge.search')}
          type="search"
          value={typed}
          onChange={setTyped}
          placeholder={t(`knowledgeSearchHint.${props.kind}`)}
        />
        {add}
        {take}
      </search>
      <Loaded of={list}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Nothing
              title={t(words ? 'knowledge.noMatch' : 'knowledge.none')}
              hint={t(words ? 'knowledge.noMatchHint' : 'knowledge.noneHint')}
            />
          ) : (
            <>
              <Table
                name={t(`knowledge.${props.kind}`)}
                rows={items}
                keyOf={props.keyOf}
                columns={[...props.columns, edits]}
              />
              {next && <p className="faint">{t('knowledge.first', { count: items.length })}</p>}
            </>
          )
        }
      </Loaded>
      {open === 'file' && <ImportDialog kind={props.kind} onTaken={renew} onClose={() => setOpen(null)} />}
      {open && open !== 'file' && props.dialog(open.row, () => setOpen(null), renew)}
    </>
  );
}

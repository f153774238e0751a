import { useTranslation } from 'react-i18next';
import { freshKey } from '../../../api/client';
import { TextField } from '../../../ui/Field';
import type { ItemForm } from '../orders';
import { RowList } from './RowList';

/** The lines of an order a row each: what was bought, how many, and what one piece cost. */
export function ItemRows(props: { rows: readonly ItemForm[]; onChange: (rows: ItemForm[]) => void }) {
  const { t } = useTranslation();
  return (
    <RowList
      title={t('knowledge.items')}
      look="knowledge-item"
      rows={props.rows}
      nameOf={(row) => row.name}
      add={t('knowledge.addItem')}
      fresh={() => ({ key: freshKey(), code: '', name: '', variant: '', spec: '', qty: '1', price: '' })}
      onChange={props.onChange}
    >
      {(row, put) => (
        <>
          <TextField label={t('knowledge.code')} value={row.code} onChange={(code) => put({ code })} />
          <TextField label={t('knowledge.name')} value={row.name} onChange={(name) => put({ name })} />
          <TextField label={t('knowledge.spec')} value={row.spec} onChange={(spec) => put({ spec })} />
          <TextField
            label={t('knowledge.qty')}
            value={row.qty}
            onChange={(qty) => put({ qty })}
            inputMode="numeric"
            required
          />
          <TextField
            label={t('knowledge.price')}
            value={row.price}
            onChange={(price) => put({ price })}
            inputMode="decimal"
            required
          />
        </>
      )}
    </RowList>
  );
}

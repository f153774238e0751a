import { useTranslation } from 'react-i18next';
import { freshKey } from '../../../api/client';
import { TextField } from '../../../ui/Field';
import type { VariantForm } from '../products';
import { RowList } from './RowList';

/** Variants a row each: what is chosen, price, stock, and when goods come in. */
export function VariantRows(props: { rows: readonly VariantForm[]; onChange: (rows: VariantForm[]) => void }) {
  const { t } = useTranslation();
  return (
    <RowList
      title={t('knowledge.variants')}
      rows={props.rows}
      nameOf={(row) => row.code}
      add={t('knowledge.addVariant')}
      fresh={() => ({ key: freshKey(), code: '', spec: '', price: '', stock: '0', arrives: '' })}
      onChange={props.onChange}
    >
      {(row, put) => (
        <>
          <TextField label={t('knowledge.variantCode')} value={row.code} onChange={(code) => put({ code })} required />
          <TextField
            label={t('knowledge.spec')}
            value={row.spec}
            onChange={(spec) => put({ spec })}
            placeholder={t('knowledge.specExample')}
          />
          <TextField
            label={t('knowledge.price')}
            value={row.price}
            onChange={(price) => put({ price })}
            inputMode="decimal"
            required
          />
          <TextField
            label={t('knowledge.stock')}
            value={row.stock}
            onChange={(stock) => put({ stock })}
            inputMode="numeric"
            required
          />
          <TextField
            label={t('knowledge.arrives')}
            type="datetime-local"
            value={row.arrives}
            onChange={(arrives) => put({ arrives })}
          />
        </>
      )}
    </RowList>
  );
}

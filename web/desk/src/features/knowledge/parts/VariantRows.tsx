import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { freshKey } from '../../../api/client';
import { TextField } from '../../../ui/Field';
import type { VariantForm } from '../products';

/** Variants a row each: what is chosen, price, stock, and when goods come in. */
export function VariantRows(props: { rows: readonly VariantForm[]; onChange: (rows: VariantForm[]) => void }) {
  const { t } = useTranslation();
  const put = (at: number, part: Partial<VariantForm>) =>
    props.onChange(props.rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  return (
    <fieldset className="fieldset">
      <legend>{t('knowledge.variants')}</legend>
      <div className="knowledge-rows">
        {props.rows.map((row, at) => (
          <div className="knowledge-row" key={row.key}>
            <TextField
              label={t('knowledge.variantCode')}
              value={row.code}
              onChange={(code) => put(at, { code })}
              required
            />
            <TextField
              label={t('knowledge.spec')}
              value={row.spec}
              onChange={(spec) => put(at, { spec })}
              placeholder={t('knowledge.specExample')}
            />
            <TextField
              label={t('knowledge.price')}
              value={row.price}
              onChange={(price) => put(at, { price })}
              inputMode="decimal"
              required
            />
            <TextField
              label={t('knowledge.stock')}
              value={row.stock}
              onChange={(stock) => put(at, { stock })}
              inputMode="numeric"
              required
            />
            <TextField
              label={t('knowledge.arrives')}
              type="datetime-local"
              value={row.arrives}
              onChange={(arrives) => put(at, { arrives })}
            />
            <Button
              size="small"
              type="text"
              danger
              aria-label={`${t('common.remove')} ${row.code}`}
              onClick={() => props.onChange(props.rows.filter((_, i) => i !== at))}
            >
              {t('common.remove')}
            </Button>
          </div>
        ))}
      </div>
      <Button
        size="small"
        onClick={() =>
          props.onChange([...props.rows, { key: freshKey(), code: '', spec: '', price: '', stock: '0', arrives: '' }])
        }
      >
        {t('knowledge.addVariant')}
      </Button>
    </fieldset>
  );
}

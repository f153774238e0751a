import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A list inside of a form, a row each, to be added to and taken from. `look` is a class for the columns of a row. */
export function RowList<T extends { key: string }>(props: {
  title: string;
  rows: readonly T[];
  look?: string;
  nameOf: (row: T) => string;
  add: string;
  fresh: () => T;
  onChange: (rows: T[]) => void;
  children: (row: T, put: (part: Partial<T>) => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const { rows, onChange } = props;
  return (
    <fieldset className="fieldset">
      <legend>{props.title}</legend>
      <div className="knowledge-rows">
        {rows.map((row) => (
          <div className={`knowledge-row ${props.look ?? ''}`} key={row.key}>
            {props.children(row, (part) => onChange(rows.map((r) => (r === row ? { ...r, ...part } : r))))}
            <Button
              size="small"
              type="text"
              danger
              aria-label={`${t('common.remove')} ${props.nameOf(row)}`}
              onClick={() => onChange(rows.filter((r) => r !== row))}
            >
              {t('common.remove')}
            </Button>
          </div>
        ))}
      </div>
      <Button size="small" onClick={() => onChange([...rows, props.fresh()])}>
        {props.add}
      </Button>
    </fieldset>
  );
}

import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '../coach.store';
import { factsOf, rowsOf } from '../requests';

// The keys of CONTRACT.md §1 whose meaning the coach knows; any other name is welcome.
const factNames = ['product', 'category', 'attrs', 'price', 'stock', 'policy', 'case', 'actions'];

/** What the shop knows, as a small table or as JSON. */
export function FactsEditor() {
  const { t } = useTranslation();
  const { at, change } = useCase();
  const [json, setJson] = useState<string | null>(null);
  const bad = json !== null && rowsOf(json) === null;
  const given = at.facts.filter((f) => f.name.trim() !== '').length;
  const [open, setOpen] = useState(false);
  const any = at.facts.length > 0;
  useEffect(() => setOpen(any), [any]);
  return (
    <details className="facts" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <span className="section-title">{t('facts.title')}</span>
        <span className="faint">{given === 0 ? t('facts.none') : t('facts.count', { count: given })}</span>
      </summary>
      <p className="faint">{t('facts.hint')}</p>
      <datalist id="fact-names">
        {factNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {json === null ? (
        <ul className="facts-rows">
          {at.facts.map((f) => (
            <li key={f.key}>
              <input
                aria-label={t('facts.key')}
                list="fact-names"
                placeholder={t('facts.keyExample')}
                value={f.name}
                onChange={(e) => change({ do: 'fact', key: f.key, name: e.target.value })}
              />
              <input
                aria-label={t('facts.value')}
                placeholder={t('facts.valueExample')}
                value={f.value}
                onChange={(e) => change({ do: 'fact', key: f.key, value: e.target.value })}
              />
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('facts.removeRow', { key: f.name })}
                onClick={() => change({ do: 'fact-', key: f.key })}
              />
            </li>
          ))}
        </ul>
      ) : (
        <>
          <textarea
            className="facts-json"
            aria-label={t('facts.title')}
            aria-invalid={bad}
            rows={6}
            value={json}
            onChange={(e) => {
              setJson(e.target.value);
              const rows = rowsOf(e.target.value);
              if (rows) change({ do: 'facts', facts: rows });
            }}
          />
          {bad && <p className="risk risk-mid facts-bad">{t('facts.badJson')}</p>}
        </>
      )}
      <div className="row">
        {json === null && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => change({ do: 'fact+' })}>
            {t('facts.addRow')}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          onClick={() => setJson(json === null ? JSON.stringify(factsOf(at.facts) ?? {}, null, 2) : null)}
        >
          {json === null ? t('facts.asJson') : t('facts.asTable')}
        </Button>
      </div>
    </details>
  );
}

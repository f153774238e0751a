import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../../api/me';
import { type BookRule, type Rulebook, rulebook, type ShopSeverity } from '../../../api/rulebook';
import { useNames } from '../../../lib/words/useNames';
import { Check } from '../../../ui/Field';
import { ProblemNotice } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { RiskTag } from '../../../ui/RiskTag';
import { Table } from '../../../ui/Table';
import { bookKey } from '../keys';
import { findRules, percentOf } from '../rules';

const choices: readonly ShopSeverity[] = ['error', 'warning', 'hint', 'off'];

/** Every rule with how much it matters in this shop, how often it spoke and how often it was wrong. */
export function RulesPart(props: { rules: readonly BookRule[] }) {
  const { t } = useTranslation();
  const { name, ruleTitle } = useNames();
  const [typed, setTyped] = useState('');
  const [onlyHit, setOnlyHit] = useState(false);
  const manages = useRight('rulebook.manage');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (at: { id: string; severity: ShopSeverity | null }) =>
      rulebook.change({ severities: { [at.id]: at.severity } }),
    onSuccess: (book) => queries.setQueryData<Rulebook>(bookKey, book),
  });
  const rows = useMemo(
    () => findRules(props.rules, typed, onlyHit, (c) => name('category', c)),
    [props.rules, typed, onlyHit, name],
  );
  const severity = (rule: BookRule) => {
    if (rule.blocks) return <RiskTag risk="high">{t('rulebook.locked')}</RiskTag>;
    if (!manages) return t(`rulebook.severity_${rule.shopSeverity ?? rule.severity}`);
    return (
      <select
        className="control rule-severity"
        aria-label={`${t('rulebook.severity')} ${rule.id}`}
        value={rule.shopSeverity ?? ''}
        disabled={change.isPending}
        onChange={(e) => change.mutate({ id: rule.id, severity: (e.target.value || null) as ShopSeverity | null })}
      >
        <option value="">{t('rulebook.severity_default', { severity: t(`finding.${rule.severity}`) })}</option>
        {choices.map((c) => (
          <option key={c} value={c}>
            {t(`rulebook.severity_${c}`)}
          </option>
        ))}
      </select>
    );
  };
  return (
    <Block title={t('rulebook.rules')} hint={t('rulebook.rulesHint')}>
      <div className="rules-find">
        <input
          className="control"
          type="search"
          value={typed}
          placeholder={t('rulebook.find')}
          aria-label={t('rulebook.find')}
          onChange={(e) => setTyped(e.target.value)}
        />
        <Check label={t('rulebook.onlyHit')} checked={onlyHit} onChange={setOnlyHit} />
      </div>
      <ProblemNotice error={change.error} />
      {rows.length === 0 ? (
        <p className="empty">{t('rulebook.noRules')}</p>
      ) : (
        <section
          className="rules-box"
          aria-label={t('rulebook.rules')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard.
          tabIndex={0}
        >
          <Table
            name={t('rulebook.rules')}
            rows={rows}
            keyOf={(r) => r.id}
            columns={[
              {
                id: 'rule',
                title: t('rulebook.rule'),
                cell: (r) => (
                  <>
                    <strong>{ruleTitle(r.id, r.title) || name('category', r.category)}</strong>
                    <small>
                      <span className="number">{r.id}</span> · {name('category', r.category)}
                    </small>
                  </>
                ),
              },
              { id: 'severity', title: t('rulebook.severity'), cell: severity },
              { id: 'hits', title: t('rulebook.hits'), kind: 'number', cell: (r) => r.hits },
              { id: 'alarms', title: t('rulebook.falseAlarms'), kind: 'number', cell: (r) => r.falseAlarms },
              {
                id: 'rate',
                title: t('rulebook.falseAlarmRate'),
                kind: 'number',
                cell: (r) => {
                  const percent = percentOf(r);
                  if (percent === null) return <span className="faint">–</span>;
                  return percent >= 20 ? <RiskTag risk="mid">{percent}%</RiskTag> : `${percent}%`;
                },
              },
            ]}
          />
        </section>
      )}
    </Block>
  );
}

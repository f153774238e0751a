import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../../api/me';
import { type OwnRule, rulebook } from '../../../api/rulebook';
import { Check } from '../../../ui/Field';
import { Nothing, ProblemNotice } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { type Risk, RiskTag } from '../../../ui/RiskTag';
import { Table } from '../../../ui/Table';

const risks: Record<string, Risk> = { error: 'high', warning: 'mid', hint: 'none' };

/** The rules in force, each with its switch; a rule leads to its line in the document. */
export function OwnList(props: { rules: readonly OwnRule[]; onLine: (line: number) => void }) {
  const { t } = useTranslation();
  const manages = useRight('rulebook.manage');
  const queries = useQueryClient();
  const toggle = useMutation({
    mutationFn: (rule: OwnRule) => rulebook.change({ severities: { [rule.id]: rule.off ? null : 'off' } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rulebook'] }),
  });
  return (
    <Block title={t('own.rules')} hint={t('own.rulesHint')}>
      <ProblemNotice error={toggle.error} />
      {props.rules.length === 0 ? (
        <Nothing title={t('own.none')} hint={t('own.noneHint')} />
      ) : (
        <Table
          name={t('own.rules')}
          rows={props.rules}
          keyOf={(r) => r.id}
          columns={[
            {
              id: 'rule',
              title: t('rulebook.rule'),
              cell: (r) => (
                <button type="button" className="own-rule" onClick={() => props.onLine(r.line)}>
                  <strong lang="zh-CN">{r.title}</strong>
                  <small>
                    <span className="number">{r.id}</span> · {t(`own.kind_${r.kind}`)}
                  </small>
                </button>
              ),
            },
            {
              id: 'severity',
              title: t('rulebook.severity'),
              cell: (r) => (
                <RiskTag risk={r.off ? 'none' : (risks[r.severity] ?? 'none')}>
                  {t(r.blocks ? 'finding.blocks' : `finding.${r.severity}`)}
                </RiskTag>
              ),
            },
            { id: 'hits', title: t('rulebook.hits'), kind: 'number', cell: (r) => r.hits },
            { id: 'alarms', title: t('rulebook.falseAlarms'), kind: 'number', cell: (r) => r.falseAlarms },
            {
              id: 'on',
              title: t('own.on'),
              cell: (r) => (
                <Check
                  label={
                    <span className="own-on">
                      {t(r.off ? 'own.isOff' : 'own.isOn')}
                      <span className="visually-hidden"> {r.title}</span>
                    </span>
                  }
                  checked={!r.off}
                  disabled={!manages || toggle.isPending}
                  onChange={() => toggle.mutate(r)}
                />
              ),
            },
          ]}
        />
      )}
    </Block>
  );
}

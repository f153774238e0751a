import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../../api/me';
import { rulebook } from '../../../api/rulebook';
import { Loaded, ProblemNotice } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { RiskTag } from '../../../ui/RiskTag';

/** Accepted false alarms, reviewed again: none of them may come back. Whoever manages the book may end a spare. */
export function TestsPart() {
  const { t } = useTranslation();
  const tests = useQuery({ queryKey: ['rulebook', 'tests'], queryFn: rulebook.tests, staleTime: 0 });
  const manages = useRight('rulebook.manage');
  const queries = useQueryClient();
  const drop = useMutation({
    mutationFn: (alarm: string) => rulebook.change({ dropExemptions: [alarm] }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rulebook'] }),
  });
  return (
    <Block title={t('rulebook.tests')} hint={t('rulebook.testsHint')}>
      <Loaded of={tests}>
        {(all) => {
          const failed = all.filter((x) => !x.passes);
          if (all.length === 0) return <p className="empty">{t('rulebook.testsNone')}</p>;
          return (
            <>
              <RiskTag risk={failed.length > 0 ? 'high' : 'good'}>
                {failed.length > 0
                  ? t('rulebook.testsFailed', { count: failed.length })
                  : t('rulebook.testsPassed', { count: all.length })}
              </RiskTag>
              <ul className="book-tests">
                {[...failed, ...all.filter((x) => x.passes)].slice(0, 50).map((x) => (
                  <li key={x.id}>
                    <span className="faint number">{x.rule}</span>
                    <span lang="zh-CN">{x.phrase ?? t('rulebook.wholeRule')}</span>
                    {manages && (
                      <Button
                        size="small"
                        type="text"
                        disabled={drop.isPending}
                        aria-label={`${t('rulebook.drop')} ${x.phrase ?? x.rule}`}
                        onClick={() => drop.mutate(x.id)}
                      >
                        {t('rulebook.drop')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              <ProblemNotice error={drop.error} />
            </>
          );
        }}
      </Loaded>
    </Block>
  );
}

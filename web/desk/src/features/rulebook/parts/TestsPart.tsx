import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rulebook } from '../../../api/rulebook';
import { Loaded } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { RiskTag } from '../../../ui/RiskTag';

/** Accepted false alarms, reviewed again: none of them may come back. */
export function TestsPart() {
  const { t } = useTranslation();
  const tests = useQuery({ queryKey: ['rulebook', 'tests'], queryFn: rulebook.tests, staleTime: 0 });
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
                    <span lang="zh-CN">{x.phrase ?? x.draft}</span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Block>
  );
}

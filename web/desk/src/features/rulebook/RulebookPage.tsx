import './rulebook.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../api/me';
import { rulebook } from '../../api/rulebook';
import { Loaded } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { bookKey } from './keys';
import { AlarmsPart } from './parts/AlarmsPart';
import { RulesPart } from './parts/RulesPart';
import { TestsPart } from './parts/TestsPart';
import { WordsPart } from './parts/WordsPart';

/** The team lead's page: false alarms to decide, how much each rule matters here, what is spared. */
export default function RulebookPage() {
  const { t } = useTranslation();
  const decides = useRight('rulebook.decide');
  const book = useQuery({ queryKey: bookKey, queryFn: rulebook.book, staleTime: 0 });
  return (
    <>
      <PageHead title={t('settingsPage.rulebook')} hint={t('rulebook.hint')}>
        {book.data !== undefined && book.data.version > 0 && (
          <span className="faint number">{t('rulebook.version', { version: book.data.version })}</span>
        )}
      </PageHead>
      {decides && <AlarmsPart />}
      <Loaded of={book}>
        {(data) => (
          <>
            <RulesPart rules={data.rules} />
            <WordsPart key={data.version} book={data} />
            <TestsPart />
          </>
        )}
      </Loaded>
    </>
  );
}

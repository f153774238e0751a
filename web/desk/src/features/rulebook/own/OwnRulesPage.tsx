import '../rulebook.css';
import './own.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rulebook } from '../../../api/rulebook';
import { useWhen } from '../../../api/useWhen';
import { Loaded } from '../../../ui/Notice';
import { PageHead } from '../../../ui/PageHead';
import { ownKey } from '../keys';
import { HistoryPart } from './HistoryPart';
import { OwnDocument } from './OwnDocument';
import { OwnList } from './OwnList';
import { useOwnDraft } from './useOwnDraft';

/** Rules that the shop writes itself: which there are, the document they stand in, what they would have found, and what they were. */
export default function OwnRulesPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const own = useQuery({ queryKey: ownKey, queryFn: rulebook.own, staleTime: 0 });
  const draft = useOwnDraft(own.data);
  return (
    <>
      <PageHead title={t('settingsPage.own-rules')} hint={t('own.hint')}>
        {own.data && own.data.revision > 0 && (
          <span className="faint">
            {t('own.stand', { revision: own.data.revision, name: own.data.by, time: when(own.data.at) })}
          </span>
        )}
      </PageHead>
      <Loaded of={own}>
        {(data) => (
          <>
            <OwnList rules={data.rules} onLine={draft.toLine} />
            <OwnDocument own={data} draft={draft} />
            <HistoryPart own={data} onTake={draft.setText} />
          </>
        )}
      </Loaded>
    </>
  );
}

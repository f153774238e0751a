import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../api/me';
import { type Buyer, findBuyers } from '../../api/settings';
import { useWhen } from '../../api/useWhen';
import { useDebounced } from '../../lib/useDebounced';
import { TextField } from '../../ui/Field';
import { Loaded, Nothing } from '../../ui/Notice';
import { Block, PageHead } from '../../ui/PageHead';
import { RiskTag } from '../../ui/RiskTag';
import { Table } from '../../ui/Table';
import { EraseDialog } from './parts/EraseDialog';
import { ExportDialog } from './parts/ExportDialog';

type Asked = { buyer: Buyer; to: 'export' | 'erase' } | null;

/** What one buyer may ask of the shop: a copy of everything, or that it is erased. */
export default function PrivacyPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const mayExport = useRight('personal.export');
  const mayErase = useRight('personal.erase');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Asked>(null);
  const q = useDebounced(typed.trim(), 300);
  const buyers = useQuery({
    queryKey: ['contacts', 'privacy', q],
    queryFn: ({ signal }) => findBuyers(q, signal),
    staleTime: 0,
  });
  return (
    <>
      <PageHead title={t('settingsPage.privacy')} hint={t('privacy.hint')} />
      <Block title={t('privacy.one')}>
        <search className="filters">
          <TextField
            label={t('privacy.search')}
            type="search"
            value={typed}
            onChange={setTyped}
            placeholder={t('privacy.searchHint')}
          />
        </search>
        <Loaded of={buyers}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing
                title={t(q === '' ? 'privacy.nobody' : 'privacy.none')}
                hint={t(q === '' ? 'privacy.nobodyHint' : 'privacy.noneHint')}
              />
            ) : (
              <Table
                name={t('privacy.buyers')}
                rows={items}
                keyOf={(b) => b.id}
                columns={[
                  {
                    id: 'name',
                    title: t('privacy.buyer'),
                    cell: (b) => (
                      <>
                        <strong>{b.name}</strong> {b.erased && <RiskTag risk="none">{t('privacy.erased')}</RiskTag>}
                        {b.verified && <RiskTag risk="good">{t('privacy.verified')}</RiskTag>}
                        {b.identifier && <small>{b.identifier}</small>}
                      </>
                    ),
                  },
                  { id: 'phone', title: t('privacy.phone'), kind: 'number', cell: (b) => b.phone ?? '–' },
                  { id: 'count', title: t('privacy.conversations'), kind: 'number', cell: (b) => b.conversations },
                  { id: 'seen', title: t('privacy.seen'), kind: 'number', cell: (b) => when(b.lastSeenAt) },
                  {
                    id: 'do',
                    title: '',
                    kind: 'end',
                    cell: (b) =>
                      !b.erased && (
                        <span className="cell-buttons">
                          {mayExport && (
                            <Button size="small" onClick={() => setAsked({ buyer: b, to: 'export' })}>
                              {t('privacy.export')}
                            </Button>
                          )}
                          {mayErase && (
                            <Button size="small" danger onClick={() => setAsked({ buyer: b, to: 'erase' })}>
                              {t('privacy.erase')}
                            </Button>
                          )}
                        </span>
                      ),
                  },
                ]}
              />
            )
          }
        </Loaded>
      </Block>
      <div className="privacy-facts">
        <Block title={t('privacy.does')}>
          <ul className="told-list">
            {(['does1', 'does2', 'does3'] as const).map((key) => (
              <li key={key}>{t(`privacy.${key}`)}</li>
            ))}
          </ul>
        </Block>
        <Block title={t('privacy.doesNot')}>
          <ul className="told-list">
            {(['not1', 'not2', 'not3'] as const).map((key) => (
              <li key={key}>{t(`privacy.${key}`)}</li>
            ))}
          </ul>
        </Block>
      </div>
      {asked?.to === 'export' && <ExportDialog buyer={asked.buyer} onClose={() => setAsked(null)} />}
      {asked?.to === 'erase' && (
        <EraseDialog buyer={asked.buyer} onErased={() => void buyers.refetch()} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

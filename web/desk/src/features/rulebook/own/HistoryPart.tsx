import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../../api/me';
import { type OwnRules, rulebook } from '../../../api/rulebook';
import { useWhen } from '../../../api/useWhen';
import { Loaded, ProblemNotice } from '../../../ui/Notice';
import { Block } from '../../../ui/PageHead';
import { RiskTag } from '../../../ui/RiskTag';

/** What the document was: an older revision is put into the box, where it is looked at and saved like any other change. */
export function HistoryPart(props: { own: OwnRules; onTake: (source: string) => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const manages = useRight('rulebook.manage');
  const history = useQuery({
    queryKey: ['rulebook', 'own', 'history', props.own.revision],
    queryFn: rulebook.ownHistory,
    staleTime: 0,
  });
  const take = useMutation({
    mutationFn: rulebook.ownRevision,
    onSuccess: (found) => props.onTake(found.source ?? ''),
  });
  return (
    <Block title={t('own.history')} hint={t('own.historyHint')}>
      <ProblemNotice error={take.error} />
      <Loaded of={history}>
        {(all) =>
          all.length === 0 ? (
            <p className="empty">{t('own.noHistory')}</p>
          ) : (
            <ul className="own-history">
              {all.map((r) => (
                <li key={r.revision}>
                  <span className="number">{t('rulebook.version', { version: r.revision })}</span>
                  <span>{t('own.count', { count: r.rules })}</span>
                  <span className="faint">{t('own.by', { name: r.by, time: when(r.at) })}</span>
                  {r.inForce ? (
                    <RiskTag risk="good">{t('own.inForce')}</RiskTag>
                  ) : (
                    manages && (
                      <Button
                        size="small"
                        type="text"
                        disabled={take.isPending}
                        aria-label={`${t('own.take')} ${t('rulebook.version', { version: r.revision })}`}
                        onClick={() => take.mutate(r.revision)}
                      >
                        {t('own.take')}
                      </Button>
                    )
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Block>
  );
}

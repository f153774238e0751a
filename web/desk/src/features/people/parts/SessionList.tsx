import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { endSession, sessionsQuery } from '../../../api/people';
import { useWhen } from '../../../api/useWhen';
import { Loaded, ProblemNotice } from '../../../ui/Notice';
import { RiskTag } from '../../../ui/RiskTag';
import { Table } from '../../../ui/Table';

/** Where I am signed in, with a way to end each. */
export function SessionList() {
  const { t } = useTranslation();
  const when = useWhen();
  const queries = useQueryClient();
  const sessions = useQuery({ ...sessionsQuery, staleTime: 0 });
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <Loaded of={sessions}>
      {({ items }) => (
        <>
          <ProblemNotice error={end.error} />
          <Table
            name={t('security.sessions')}
            rows={items}
            keyOf={(s) => s.id}
            columns={[
              { id: 'browser', title: t('security.browser'), cell: (s) => s.browser || '–' },
              { id: 'address', title: t('security.address'), kind: 'number', cell: (s) => s.address },
              { id: 'since', title: t('security.since'), kind: 'number', cell: (s) => when(s.createdAt) },
              { id: 'seen', title: t('security.seen'), kind: 'number', cell: (s) => when(s.seenAt) },
              {
                id: 'end',
                title: '',
                kind: 'end',
                cell: (s) =>
                  s.current ? (
                    <RiskTag risk="good">{t('security.current')}</RiskTag>
                  ) : (
                    <Button
                      size="small"
                      danger
                      loading={end.isPending && end.variables === s.id}
                      onClick={() => end.mutate(s.id)}
                    >
                      {t('security.end')}
                    </Button>
                  ),
              },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}

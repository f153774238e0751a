import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { type LiveReview, reportFalseAlarm, reviewDraft } from '../../../api/assist';
import { ApiError } from '../../../api/client';
import type { Finding } from '../../../lib/review';
import { useDebounced } from '../../../lib/useDebounced';
import type { FindingsOf } from '../../../ui/review/useUnderlines';
import { keys } from '../apply';
import { alarmKey } from '../coach';

/** A rest of this long between two keys counts as a pause (milliseconds). */
const pause = 100;

/**
 * The live review of a draft. `seq` is the last message it answers, `on` false where nothing is checked (notes), `empty` asks for a reply
 * from scratch. `fresh` holds for the very text in the box; `last` may be one pause behind.
 */
export function useReview(at: { conversation: string; draft: string; seq: number; on: boolean; empty: boolean }) {
  const { conversation } = at;
  const rested = useDebounced(at.draft, pause);
  const asks = at.on && (rested.trim() !== '' || at.empty);
  const asked = useQuery({
    queryKey: [...keys.review(conversation), at.seq, rested],
    queryFn: async ({ signal }) => ({ of: rested, result: await reviewDraft(conversation, rested, signal) }),
    enabled: asks,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 10_000,
  });
  const last = asks && at.draft.trim() !== '' ? (asked.data ?? null) : null;
  const shown = asks ? (asked.data ?? null) : null;
  const reporting = useReporting(conversation);
  const { isReported } = reporting;
  const underlined = useMemo<FindingsOf | null>(
    () => last && { of: last.of, items: last.result.findings.filter((f) => !isReported(f, last.of)) },
    [last, isReported],
  );
  const failure = asked.error ?? asked.failureReason;
  return {
    last,
    /** Also for an empty box, when a reply from scratch was asked for. */
    shown: shown?.result ?? null,
    fresh: last?.of === at.draft ? last.result : (null as LiveReview | null),
    underlined: at.on ? (underlined ?? nothing) : null,
    pending: asks && (rested !== at.draft || asked.isFetching),
    /** The desk does not review here. */
    absent: failure instanceof ApiError && failure.status === 404,
    away: failure !== null && asks,
    reporting,
  };
}

export type DraftReview = ReturnType<typeof useReview>;

const nothing: FindingsOf = { of: '', items: [] };

/** False alarms reported while this conversation is open: they vanish from the box at once. */
function useReporting(conversation: string) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const sending = useMutation({
    mutationFn: (at: { finding: Finding; draft: string }) => reportFalseAlarm(conversation, at.draft, at.finding),
    onMutate: ({ finding, draft }) => setKeys((old) => new Set(old).add(alarmKey(finding, draft))),
    onError: (_, { finding, draft }) =>
      setKeys((old) => new Set([...old].filter((k) => k !== alarmKey(finding, draft)))),
  });
  const isReported = useCallback((finding: Finding, draft: string) => keys.has(alarmKey(finding, draft)), [keys]);
  const { mutate } = sending;
  const report = useCallback((finding: Finding, draft: string) => mutate({ finding, draft }), [mutate]);
  return { isReported, report, error: sending.error };
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '../../api/client';
import { type Reviewed, review, type Understood, understand } from '../../api/reading';
import { chinaIso } from '../../lib/time';
import { useDebounced } from '../../lib/useDebounced';
import type { Case } from './coach.store';
import { conversationOf, reviewOf } from './requests';

const pause = 150;

/** What the desk says about a case. `of` is the text an answer belongs to: spans hold only while it is still the text shown. */
export interface Reading {
  understood: { of: string[]; result: Understood } | null;
  reviewed: { of: string; result: Reviewed } | null;
  pending: boolean;
  error: ApiError | null;
  retry: () => void;
}

export function useReading(now: Case): Reading {
  const at = useDebounced(now, pause);
  const { thread, status, facts } = at;
  const conversation = useMemo(() => conversationOf({ thread, status, facts }), [thread, status, facts]);
  const input = useMemo(() => reviewOf(at, chinaIso(new Date())), [at]);
  const hasThread = at.thread.length > 0;
  const understanding = useQuery({
    queryKey: ['understand', conversation],
    queryFn: async ({ signal }) => ({
      of: conversation.thread.map((b) => b.text),
      result: await understand(conversation, signal),
    }),
    enabled: hasThread,
    placeholderData: keepPreviousData,
  });
  const reviewing = useQuery({
    queryKey: ['review', input],
    queryFn: async ({ signal }) => ({ of: input.draft, result: await review(input, signal) }),
    enabled: hasThread || at.draft.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const failure = reviewing.error ?? understanding.error ?? reviewing.failureReason ?? understanding.failureReason;
  return {
    understood: hasThread && now.thread.length > 0 ? (understanding.data ?? null) : null,
    reviewed: hasThread || now.draft !== '' ? (reviewing.data ?? null) : null,
    pending: at !== now || reviewing.isFetching || understanding.isFetching,
    error: failure instanceof ApiError ? failure : null,
    retry: () => {
      void understanding.refetch();
      void reviewing.refetch();
    },
  };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useNavigate, useSearchParams } from 'react-router';
import { ApiError, whenSignedOut } from '../api/client';
import { type Me, readMe, SessionContext, signOut, useSession } from '../api/me';
import { beginKeeping, forgetKept } from '../lib/kept';
import { wayBack } from '../lib/way';
import { ProblemNotice } from '../ui/Notice';

const SignInPage = lazy(() => import('../features/people/SignInPage'));
const SignInAgain = lazy(() => import('../features/people/SignInAgain'));
const FirstPasswordPage = lazy(() => import('../features/people/FirstPasswordPage'));

const remembered = 'zhiyin.signed-in';
const meKey = ['me'];

/** The question who is there: what went wrong with it, and a way to have it asked. */
const AskingContext = createContext<{ error: unknown; need: () => void }>({ error: null, need: () => {} });

const nobody = (e: unknown) => {
  if (e instanceof ApiError && e.status === 401) return null;
  throw e;
};

/**
 * Knows who is at the desk. Pages for everybody do not ask the desk unless somebody signed in on this machine before.
 * A session that ends in the middle of the work is renewed over the page, so that nothing written is lost.
 */
export function SessionProvider(props: { children: ReactNode }) {
  const queries = useQueryClient();
  const [needed, setNeeded] = useState(() => localStorage.getItem(remembered) !== null);
  const [ended, setEnded] = useState(false);
  const asked = useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => readMe(signal).catch(nobody),
    enabled: needed,
  });
  const me = asked.data;
  const settle = useCallback(
    (next: Me | null) => {
      const before = queries.getQueryData<Me | null>(meKey);
      if (before && before.id !== next?.id) queries.removeQueries({ predicate: (q) => q.queryKey[0] !== meKey[0] });
      if (next) {
        localStorage.setItem(remembered, 'yes');
        beginKeeping();
      } else localStorage.removeItem(remembered);
      queries.setQueryData(meKey, next);
      setEnded(false);
    },
    [queries],
  );
  useEffect(() => whenSignedOut(() => setEnded(true)), []);
  const session = useMemo(
    () => ({
      me,
      change: settle,
      signOut: async () => {
        // Without an answer the cookie would still let the next person in: better to say so than to look signed out.
        await signOut().catch(nobody);
        // Drafts hold what buyers said; the next one at this machine must not find them.
        forgetKept();
        settle(null);
      },
    }),
    [me, settle],
  );
  const asking = useMemo(() => ({ error: asked.failureReason, need: () => setNeeded(true) }), [asked.failureReason]);
  return (
    <SessionContext value={session}>
      <AskingContext value={asking}>{props.children}</AskingContext>
      {ended && me && (
        <Suspense>
          <SignInAgain
            login={me.login}
            onLeave={() => {
              forgetKept();
              settle(null);
            }}
            onDone={(next) => {
              settle(next);
              void queries.invalidateQueries();
            }}
          />
        </Suspense>
      )}
    </SessionContext>
  );
}

/** Lets through who is signed in; others sign in first and come back to where they were. */
export function Guard() {
  const { me } = useSession();
  const { error, need } = use(AskingContext);
  const { t } = useTranslation();
  const at = useLocation();
  useEffect(need, [need]);
  if (me === null)
    return <Navigate to={`/sign-in?to=${encodeURIComponent(at.pathname + at.search + at.hash)}`} replace />;
  if (me === undefined)
    return (
      <main className="page-loading faint" id="main" tabIndex={-1}>
        {error ? <ProblemNotice error={error} /> : t('common.wait')}
      </main>
    );
  return me.mustChangePassword ? <FirstPasswordPage /> : <Outlet />;
}

/** The page for signing in; who is in already goes straight on. */
export function SignInRoute() {
  const { me, change } = useSession();
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  const to = wayBack(asked.get('to'));
  if (me) return <Navigate to={to} replace />;
  return (
    <SignInPage
      onDone={(next) => {
        change(next);
        navigate(to, { replace: true });
      }}
    />
  );
}

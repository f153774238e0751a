import { createContext, use } from 'react';
import type { Presence, Right } from '../lib/rights';
import { ask, type Schemas } from './client';

/** The person at the desk. */
export type Me = Schemas['Me'];

export interface Session {
  /** Undefined until the desk answered; null when nobody is signed in. */
  me: Me | null | undefined;
  change: (me: Me) => void;
  signOut: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession stands outside of the session');
  return session;
}

/** Who is signed in; only for pages behind the guard of app/session.tsx. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('useMe stands outside of the guard');
  return me;
}

/** True when the person at the desk may do it; the desk itself checks again. */
export function useRight(right: Right): boolean {
  return useSession().me?.rights.includes(right) ?? false;
}

export const readMe = (signal?: AbortSignal) => ask<Me>('GET', 'profile', undefined, signal);
export const signIn = (login: string, password: string, code?: string) =>
  ask<Me>('POST', 'auth/sign_in', code ? { login, password, code } : { login, password });
export const signOut = () => ask<void>('POST', 'auth/sign_out');
export const setPresence = (presence: Presence) => ask<void>('PUT', 'profile/presence', { presence });
export const changePassword = (current: string, next: string) =>
  ask<void>('POST', 'profile/password', { current, next });

import { type ReactNode, Suspense } from 'react';
import { useSession } from '../api/me';

/** What only a demo shop has, for those who answer buyers; nothing anywhere else. */
export function OfDemo(props: { children: ReactNode }) {
  const { me } = useSession();
  return me?.shop.demo && me.rights.includes('reply') ? <Suspense>{props.children}</Suspense> : null;
}

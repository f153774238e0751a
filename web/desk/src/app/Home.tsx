import { Navigate, Outlet, useLocation } from 'react-router';

/** Links shared before the coach had an address of its own still open there. */
export function OldLinks() {
  const { pathname, hash, search } = useLocation();
  if (pathname === '/' && /^#(case|example)=/.test(hash)) {
    return <Navigate to={{ pathname: '/coach', hash, search }} replace />;
  }
  return <Outlet />;
}

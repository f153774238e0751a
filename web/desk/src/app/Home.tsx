import { Navigate, useLocation } from 'react-router';

/** The first page. Links shared before the coach had an address of its own still open there. */
export function Home() {
  const { hash, search } = useLocation();
  return <Navigate to={{ pathname: '/coach', hash, search }} replace />;
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Navigate, Outlet, Route, Routes } from 'react-router';
import { ApiError } from '../api/client';
import { CommandBar } from './CommandBar';
import { Fault } from './Fault';
import { OldLinks } from './Home';
import { OfDemo } from './OfDemo';
import { Shell } from './Shell';
import { Guard, SessionProvider, SignInRoute } from './session';
import { settingsPages } from './settingsPages';
import { themeOf, useMode } from './theme';

const CoachPage = lazy(() => import('../features/coach/CoachPage'));
const DeskLive = lazy(() => import('../features/desk/DeskLive'));
const DeskPage = lazy(() => import('../features/desk/DeskPage'));
const TeamPage = lazy(() => import('../features/desk/TeamPage'));
const PracticePage = lazy(() => import('../features/practice/PracticePage'));
const PracticeStrip = lazy(() => import('../features/practice/PracticeStrip'));
const GuidePage = lazy(() => import('../features/practice/GuidePage'));
const SettingsFrame = lazy(() => import('../features/settings/SettingsFrame'));
const ReportsPage = lazy(() => import('../features/reports/ReportsPage'));

const client = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnWindowFocus: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      // While the service is away the last question is asked again until it is back; a refusal is final.
      retry: (_, error) => error instanceof ApiError && (error.offline || error.status === 429),
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
    },
  },
});

export function App() {
  const [mode, toggleMode] = useMode();
  const { t } = useTranslation();
  return (
    <ConfigProvider theme={themeOf(mode)} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={client}>
        <Fault words={{ title: t('error.page'), reload: t('error.reload') }}>
          <BrowserRouter>
            <SessionProvider>
              <Shell onMode={toggleMode} dark={mode === 'dark'}>
                <Suspense fallback={<main className="page-loading faint">{t('common.wait')}</main>}>
                  <Routes>
                    <Route path="/reports" element={<ReportsPage />} />
                    <Route path="/coach" element={<CoachPage />} />
                    <Route path="/guide" element={<GuidePage />} />
                    <Route path="/sign-in" element={<SignInRoute />} />
                    <Route element={<OldLinks />}>
                      <Route element={<Guard />}>
                        <Route
                          element={
                            <DeskLive>
                              <Outlet />
                              <OfDemo>
                                <PracticeStrip />
                              </OfDemo>
                            </DeskLive>
                          }
                        >
                          <Route path="/" element={<DeskPage />} />
                          <Route path="/desk/:id" element={<DeskPage />} />
                          <Route path="/team" element={<TeamPage />} />
                          <Route path="/practice" element={<PracticePage />} />
                          <Route
                            path="/settings/:page?/:item?/:tab?"
                            element={<SettingsFrame pages={settingsPages} />}
                          />
                        </Route>
                      </Route>
                    </Route>
                    <Route path="*" element={<Navigate to="/" replace />} />
                  </Routes>
                </Suspense>
                <CommandBar />
              </Shell>
            </SessionProvider>
          </BrowserRouter>
        </Fault>
      </QueryClientProvider>
    </ConfigProvider>
  );
}

import { type ThemeConfig, theme } from 'antd';
import { useEffect, useState } from 'react';

export type Mode = 'light' | 'dark';

const remembered = 'zhiyin.theme';

/** The component library in the desk's own colours (ui/tokens.css), dense and flat. */
export function themeOf(mode: Mode): ThemeConfig {
  const dark = mode === 'dark';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#79c2b6' : '#1d5450',
      colorLink: dark ? '#79c2b6' : '#1d5450',
      colorTextLightSolid: dark ? '#0d1c1a' : '#ffffff',
      colorError: dark ? '#ffb9b0' : '#b02a20',
      colorBgBase: dark ? '#1a2220' : '#ffffff',
      colorTextBase: dark ? '#e7edea' : '#16211f',
      colorBorder: dark ? '#47544f' : '#c3cac4',
      fontFamily: 'var(--font)',
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 30,
      controlHeightSM: 24,
      wireframe: false,
      motion: false,
    },
    components: {
      Segmented: { trackBg: dark ? '#2d3835' : '#e4e8e3', trackPadding: 3 },
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    },
  };
}

/** Light or dark: as the system says until somebody chooses. */
export function useMode(): [Mode, () => void] {
  const [mode, setMode] = useState<Mode>(() => {
    const chosen = localStorage.getItem(remembered);
    if (chosen === 'light' || chosen === 'dark') return chosen;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  });
  useEffect(() => {
    document.documentElement.dataset.theme = mode;
  }, [mode]);
  const toggle = () => {
    const next = mode === 'dark' ? 'light' : 'dark';
    localStorage.setItem(remembered, next);
    setMode(next);
  };
  return [mode, toggle];
}

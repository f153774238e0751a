import type { WMessage } from '../protocol/frames';

/** How the window stands on this page. */
export interface View {
  open: boolean;
  /** The round button; a shop may hide it and open the window with its own. */
  bubble: boolean;
  /** The window is a browser window of its own. */
  alone: boolean;
  muted: boolean;
  /** Wished language and colours; undefined leaves it to the inbox. */
  locale: string | undefined;
  scheme: 'light' | 'dark' | 'auto' | undefined;
  /** The newest message while the window is closed. */
  peek: WMessage | null;
  /** The browser says there is no network. */
  offline: boolean;
}

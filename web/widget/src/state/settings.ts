/** What a shop may set in `window.zhiyinSettings` (or `chatwootSettings`); what it leaves out comes from the inbox. */
export interface Settings {
  hideMessageBubble?: boolean;
  position?: 'left' | 'right';
  locale?: string;
  useBrowserLanguage?: boolean;
  type?: 'standard' | 'expanded_bubble';
  launcherTitle?: string;
  darkMode?: 'light' | 'dark' | 'auto';
  welcomeTitle?: string;
  welcomeDescription?: string;
  availableMessage?: string;
  unavailableMessage?: string;
  showPopoutButton?: boolean;
  showUnreadMessagesDialog?: boolean;
  enableFileUpload?: boolean;
  enableEmojiPicker?: boolean;
  enableEndConversation?: boolean;
}

/** Whatever is not an object counts as nothing set. */
export function readSettings(given: unknown): Settings {
  return typeof given === 'object' && given !== null ? given : {};
}

import type { User } from '../protocol/frames';
import { readCard } from './cards';
import { emit } from './events';
import type { Running } from './run';

type Values = Record<string, unknown>;

/** The methods of `window.$zhiyin`. They may be called at any time; nothing they are given can break the page. */
export function sdkOf(running: Running) {
  const { session, view } = running;
  return {
    isOpen: () => view.state.open,
    toggle: (state?: 'open' | 'close') => running.toggle(state ? state === 'open' : !view.state.open),
    toggleBubbleVisibility: (state?: 'show' | 'hide') =>
      view.set({ bubble: state ? state === 'show' : !view.state.bubble }),
    popoutChatWindow: () => running.popout(),
    setUser: (id: string | number, details: Values = {}) => {
      if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return refuse('setUser needs an id');
      session.setUser(readUser(String(id), details ?? {}));
    },
    setCustomAttributes: (attributes: Values) => session.tell({ attributes: strings(attributes) }),
    deleteCustomAttribute: (name: string) => session.tell({ attributes: { [name]: null } }),
    setConversationCustomAttributes: (attributes: Values) =>
      session.tell({ conversationAttributes: strings(attributes) }),
    deleteConversationCustomAttribute: (name: string) => session.tell({ conversationAttributes: { [name]: null } }),
    setLabel: (label: string) => session.tell({ addLabels: [String(label)] }),
    removeLabel: (label: string) => session.tell({ removeLabels: [String(label)] }),
    setLocale: (locale: string) => view.set({ locale: String(locale) }),
    setColorScheme: (scheme: 'light' | 'dark' | 'auto') =>
      ['light', 'dark', 'auto'].includes(scheme) ? view.set({ scheme }) : refuse('setColorScheme: light, dark or auto'),
    sendCard: (card: unknown) => {
      const read = readCard(card, location.href);
      if (!read) return refuse('sendCard needs kind (order, product), its id and a title');
      running.toggle(true);
      session.sendCard(read);
    },
    reset: () => running.reset(),
  };
}

export type Sdk = ReturnType<typeof sdkOf>;

function readUser(id: string, details: Values): User {
  const text = (name: string) => (typeof details[name] === 'string' ? (details[name] as string) : undefined);
  const user = {
    id,
    name: text('name'),
    email: text('email'),
    phone: text('phone_number') ?? text('phone'),
    identifierHash: text('identifier_hash') ?? text('identifierHash'),
  };
  return Object.fromEntries(Object.entries(user).filter(([, value]) => value)) as unknown as User;
}

function strings(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]));
}

function refuse(why: string): void {
  emit('error', { code: 'bad_call', title: why, titleEn: why });
}

import { emit } from './sdk/events';
import { receiveHandover } from './sdk/popout';
import { type Running, run } from './sdk/run';
import { type Sdk, sdkOf } from './sdk/sdk';
import { readSettings } from './state/settings';

interface Start {
  websiteToken?: unknown;
  baseUrl?: unknown;
}

const page = window as unknown as Record<string, unknown>;
const source = (document.currentScript as HTMLScriptElement | null)?.src;
let running: Running | null = null;

/** `window.zhiyinSDK.run({ websiteToken, baseUrl })`; without baseUrl the desk is where the script came from. */
function start({ websiteToken, baseUrl }: Start = {}, alone = false): Running | null {
  if (running) return running;
  const base = typeof baseUrl === 'string' && baseUrl ? baseUrl : source;
  if (typeof websiteToken !== 'string' || !websiteToken || !base) {
    emit('error', {
      code: 'bad_call',
      title: 'run needs websiteToken and baseUrl',
      titleEn: 'run needs websiteToken and baseUrl',
    });
    return null;
  }
  const url = new URL(base, location.href);
  const address = typeof baseUrl === 'string' && baseUrl ? url.href.replace(/\/+$/, '') : url.origin;
  running = run(websiteToken, address, readSettings(page.zhiyinSettings ?? page.chatwootSettings), alone);
  give('$zhiyin', '$chatwoot', sdkOf(running) satisfies Sdk);
  return running;
}

/** Puts something on the page under our name, and under Chatwoot's when nobody else has it. */
function give(name: string, alias: string, value: unknown): void {
  page[name] = value;
  if (page[alias] === undefined) page[alias] = value;
}

give('zhiyinSDK', 'chatwootSDK', { run: (options: Start) => void start(options) });

// The desk's own page for a window of its own has no script but this one.
if (document.documentElement.dataset.zhiyinPopout !== undefined) {
  const websiteToken = new URLSearchParams(location.search).get('token');
  receiveHandover(websiteToken ?? '', (handover) => {
    const window_ = start({ websiteToken, baseUrl: location.origin }, true);
    if (!window_ || !handover) return;
    const { locale, scheme, visitor, user } = handover;
    window_.view.set({ locale, scheme });
    window_.session.adopt(visitor, user);
  });
}

import type { Presence } from '../../lib/rights';
import type { Allowed } from './actions';
import type { StripName } from './parts/StripOf';
import { builtIns } from './views';

/** What a command of the workspace can see and do. */
export interface DeskControl {
  /** Null while no conversation is open. */
  allowed: Allowed | null;
  /** How many ready replies can be taken now. */
  ready: number;
  presence: Presence;
  watches: boolean;
  strip: (name: StripName) => void;
  claim: () => void;
  reopen: () => void;
  step: (by: 1 | -1) => void;
  view: (view: string) => void;
  search: () => void;
  focusReply: () => void;
  toggleNote: () => void;
  acknowledge: () => void;
  takeReady: (at: number) => void;
  fix: () => void;
  improve: () => void;
  card: () => void;
  presenceTo: (presence: Presence) => void;
  team: () => void;
}

/** One thing to do: it feeds the command bar, the keyboard and, through the same control, the buttons. Its name is `deskCommand.<id>`. */
export interface DeskCommand {
  id: string;
  keywords: string;
  keys: readonly string[];
  when: (at: DeskControl) => boolean;
  run: (at: DeskControl) => void;
}

const may = (what: keyof Allowed) => (at: DeskControl) => at.allowed?.[what] ?? false;
const open = (at: DeskControl) => at.allowed !== null;
const always = () => true;

export const deskCommands: readonly DeskCommand[] = [
  { id: 'claim', keywords: 'renling rl lingqu', keys: ['Alt+L'], when: may('claim'), run: (at) => at.claim() },
  {
    id: 'takeOver',
    keywords: 'jieguan jg take',
    keys: ['Alt+L'],
    when: may('takeOver'),
    run: (at) => at.strip('takeOver'),
  },
  {
    id: 'transfer',
    keywords: 'zhuanjie zj assign',
    keys: ['Alt+T'],
    when: may('transfer'),
    run: (at) => at.strip('transfer'),
  },
  { id: 'snooze', keywords: 'shaohou sh later', keys: ['Alt+S'], when: may('snooze'), run: (at) => at.strip('snooze') },
  {
    id: 'close',
    keywords: 'jieshu js resolve guanbi',
    keys: ['Alt+E'],
    when: may('close'),
    run: (at) => at.strip('close'),
  },
  { id: 'reopen', keywords: 'chongkai ck open', keys: ['Alt+O'], when: may('reopen'), run: (at) => at.reopen() },
  {
    id: 'priority',
    keywords: 'youxianji yxj urgent',
    keys: ['Alt+P'],
    when: may('label'),
    run: (at) => at.strip('priority'),
  },
  { id: 'labels', keywords: 'biaoqian bq tag', keys: ['Alt+B'], when: may('label'), run: (at) => at.strip('labels') },
  { id: 'merge', keywords: 'hebing hb', keys: ['Alt+M'], when: may('merge'), run: (at) => at.strip('merge') },
  { id: 'reply', keywords: 'huifu hf focus', keys: ['Alt+R'], when: open, run: (at) => at.focusReply() },
  { id: 'note', keywords: 'beizhu bz private', keys: ['Mod+/'], when: open, run: (at) => at.toggleNote() },
  { id: 'acknowledge', keywords: 'chengjieyu cjy', keys: ['Alt+A'], when: may('reply'), run: (at) => at.acknowledge() },
  ...[0, 1, 2].map((at) => ({
    id: `ready_${at + 1}`,
    keywords: 'beixuan bx ready',
    keys: [`Alt+${at + 1}`],
    when: (control: DeskControl) => may('reply')(control) && control.ready > at,
    run: (control: DeskControl) => control.takeReady(at),
  })),
  { id: 'improve', keywords: 'youhua yh rewrite', keys: ['Alt+Y'], when: may('reply'), run: (at) => at.improve() },
  { id: 'fix', keywords: 'gai xiugai fix', keys: ['Alt+Enter', 'Mod+.'], when: may('reply'), run: (at) => at.fix() },
  { id: 'next', keywords: 'xiayige next', keys: ['Alt+J', 'Alt+ArrowDown'], when: always, run: (at) => at.step(1) },
  {
    id: 'previous',
    keywords: 'shangyige previous',
    keys: ['Alt+K', 'Alt+ArrowUp'],
    when: always,
    run: (at) => at.step(-1),
  },
  { id: 'search', keywords: 'sousuo ss find', keys: ['Alt+F'], when: always, run: (at) => at.search() },
  { id: 'card', keywords: 'maijia ziliao buyer', keys: ['Alt+I'], when: open, run: (at) => at.card() },
  ...builtIns.map((view, at) => ({
    id: `view_${view}`,
    keywords: 'shitu view',
    keys: [`Alt+Shift+${at + 1}`],
    when: always,
    run: (control: DeskControl) => control.view(view),
  })),
  { id: 'team', keywords: 'tuandui td wall', keys: [], when: (at) => at.watches, run: (at) => at.team() },
  ...(['online', 'break', 'hold', 'offline'] as const).map((presence) => ({
    id: `presence_${presence}`,
    keywords: 'zhuangtai presence zaixian xiaoxiu guaqi lixian',
    keys: [],
    when: (at: DeskControl) => at.presence !== presence,
    run: (at: DeskControl) => at.presenceTo(presence),
  })),
];

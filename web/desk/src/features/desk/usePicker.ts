import { type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../api/desk';
import type { Conversation } from '../../api/desk.types';
import { useMe } from '../../api/me';
import { whenText } from '../../lib/clock';
import type { PickItem } from './parts/Picker';
import type { EditorHandle } from './parts/ReplyEditor';
import { useAgents, useQuickReplies } from './queries';
import { calledName, fill, findReplies, type Trigger } from './quick';

/** The picker of quick replies (`/`) and colleagues (`@`) beside the editor. */
export function usePicker(at: { conversation: Conversation; note: boolean; editor: RefObject<EditorHandle | null> }) {
  const { t } = useTranslation();
  const me = useMe();
  const replies = useQuickReplies().data;
  const agents = useAgents().data;
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [shutAt, setShutAt] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const open = trigger !== null && trigger.start !== shutAt;

  const items = useMemo<PickItem[]>(() => {
    if (!trigger) return [];
    if (trigger.sign === '@') {
      return (agents ?? [])
        .filter((a) => a.id !== me.id && `${a.nick}${a.name}`.toLowerCase().includes(trigger.typed.toLowerCase()))
        .slice(0, 8)
        .map((a) => ({ id: a.id, title: a.nick || a.name, text: a.name, note: t(`presence.${a.presence}`) }));
    }
    return findReplies(replies ?? [], trigger.typed).map((r) => ({
      id: r.id,
      title: r.shortCode,
      text: r.content,
      note: t(`scope.${r.scope}`),
    }));
  }, [trigger, agents, replies, me.id, t]);
  const current = Math.min(chosen, Math.max(0, items.length - 1));

  const take = (item: PickItem | undefined) => {
    if (!item || !trigger) return;
    const { buyer, number } = at.conversation;
    const text =
      trigger.sign === '@'
        ? `@${item.title} `
        : fill(item.text, {
            买家昵称: calledName(buyer.name),
            买家: calledName(buyer.name),
            客服昵称: me.nick || me.name,
            客服: me.nick || me.name,
            店铺名: me.shop.name,
            店铺: me.shop.name,
            会话号: String(number),
            当前时间: whenText(new Date().toISOString(), me.shop.zone, Date.now()),
          });
    at.editor.current?.insert(text, trigger);
    if (trigger.sign === '/') desk.quickReplyUsed(item.id).catch(() => {});
  };

  return {
    open,
    items,
    at: current,
    name: t(trigger?.sign === '@' ? 'write.colleagues' : 'write.quick'),
    picking: open && items[current] ? `pick-${items[current].id}` : null,
    take,
    onTrigger: (next: Trigger | null) => {
      setTrigger((old) => (old?.start === next?.start && old?.typed === next?.typed ? old : next));
      setChosen(0);
      if (next === null) setShutAt(null);
    },
    onPick: (step: 'up' | 'down' | 'take' | 'shut') => {
      if (step === 'take') take(items[current]);
      else if (step === 'shut') setShutAt(trigger?.start ?? null);
      else if (items.length > 0) setChosen((current + (step === 'down' ? 1 : items.length - 1)) % items.length);
    },
    /** Colleagues named in a note. */
    mentionsIn: (text: string): string[] =>
      (agents ?? []).filter((a) => text.includes(`@${a.nick || a.name}`)).map((a) => a.id),
  };
}

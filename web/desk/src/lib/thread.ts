export type Role = 'buyer' | 'agent' | 'bot' | 'system';

export interface Line {
  role: Role;
  text: string;
}

const names: Record<Role, string[]> = {
  buyer: ['买家', '客户', '顾客', '用户', '消费者', '我', 'buyer', 'customer', 'user'],
  agent: ['客服', '商家', '卖家', '店家', '店铺', '小二', 'agent', 'seller', 'shop'],
  bot: ['机器人', '智能客服', '自动回复', 'bot'],
  system: ['系统', '平台', 'system'],
};

const speaker = new RegExp(
  `^\\s*(?:\\[?[\\d/\\-年月日 :：.]{4,}\\]?\\s*)?(${Object.values(names).flat().join('|')})[A-Za-z0-9_]{0,12}\\s*[:：]\\s*(.*)$`,
  'i',
);

/**
 * Reads a pasted conversation: lines that begin with «买家：», «客服：» … start a bubble, other lines go on with the last one.
 * Without any such line everything is the buyer's, one bubble a line. Empty lines are dropped.
 */
export function readThread(pasted: string): Line[] {
  const lines = pasted.split(/\r?\n/).map((l) => l.trim());
  const spoken = lines.some((l) => speaker.test(l));
  const out: Line[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const match = speaker.exec(line);
    if (match) {
      const name = (match[1] as string).toLowerCase();
      const role = (Object.keys(names) as Role[]).find((r) => names[r].includes(name)) ?? 'buyer';
      out.push({ role, text: match[2] as string });
    } else if (spoken && out.length > 0) {
      const last = out.at(-1) as Line;
      last.text = last.text === '' ? line : `${last.text}\n${line}`;
    } else out.push({ role: 'buyer', text: line });
  }
  return out.filter((l) => l.text !== '');
}

/** The reverse of {@link readThread}, for copying. */
export function writeThread(lines: readonly Line[]): string {
  return lines.map((l) => `${names[l.role][0]}：${l.text}`).join('\n');
}

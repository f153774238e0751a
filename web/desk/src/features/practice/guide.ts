/** Where somebody stands in the guided two minutes, kept in the browser. */
export interface Progress {
  /** The shop page was opened. */
  shop: boolean;
  /** The conversation of the buyer who was asked in. */
  conversation: string | null;
}

/** Whom the guide asks in. */
export const guest = 'late-gift';

/** What to say as a buyer, and what to write first as an agent: buyers here speak Chinese. */
export const sayings = { buyer: '我前天拍的，怎么到现在还没发？急死我了！', agent: '还没到发货时间呢，您别催了' };

const kept = 'zhiyin.guide';

export function readProgress(): Progress {
  try {
    const read = JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<Progress>;
    return { shop: read.shop === true, conversation: typeof read.conversation === 'string' ? read.conversation : null };
  } catch {
    return { shop: false, conversation: null };
  }
}

export function keepProgress(progress: Progress): void {
  localStorage.setItem(kept, JSON.stringify(progress));
}

import { type Dispatch, useEffect, useState } from 'react';
import type { CaseAction } from './coach.store';
import { examples } from './examples';
import { isLink, readLink } from './sharing';

/** Loads the case that the address names: a shared one, or an example by `#example=P25`. True when the address is damaged. */
export function useSharedCase(change: Dispatch<CaseAction>): boolean {
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const example = examples.find((e) => location.hash === `#example=${e.id}`);
      if (example) change({ do: 'load', content: example.content });
      if (!isLink(location.hash)) return setBroken(false);
      const content = await readLink(location.hash);
      if (gone) return;
      setBroken(content === null);
      if (content) change({ do: 'load', content });
    };
    const onHash = () => void load();
    onHash();
    window.addEventListener('hashchange', onHash);
    return () => {
      gone = true;
      window.removeEventListener('hashchange', onHash);
    };
  }, [change]);
  return broken;
}

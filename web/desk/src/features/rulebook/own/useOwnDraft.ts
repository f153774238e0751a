import { useEffect, useRef, useState } from 'react';
import type { OwnRules } from '../../../api/rulebook';
import type { OwnEditorHandle } from './OwnEditor';

/** The document somebody is writing: it follows what is in force until it is changed. */
export function useOwnDraft(own: OwnRules | undefined) {
  const editor = useRef<OwnEditorHandle>(null);
  const [text, setText] = useState(own?.source ?? '');
  const base = useRef(own);
  useEffect(() => {
    if (!own || base.current === own) return;
    const before = base.current?.source ?? '';
    base.current = own;
    setText((now) => (now === before ? own.source : now));
  }, [own]);
  return {
    editor,
    text,
    setText,
    dirty: own !== undefined && text !== own.source,
    toLine: (line: number) => editor.current?.toLine(line),
  };
}

export type OwnDraft = ReturnType<typeof useOwnDraft>;

import { useCallback, useState } from 'react';
import { freshKey } from '../../api/client';
import { desk } from '../../api/desk';
import type { Attachment } from '../../api/desk.types';

/** A picture that will go out with the reply: uploaded at once, sent later. */
export interface Picture {
  key: string;
  name: string;
  preview: string;
  attachment: Attachment | null;
  error: unknown;
}

/** Pictures chosen, pasted or dropped in one conversation. */
export function usePictures(conversation: string) {
  const [pictures, setPictures] = useState<readonly Picture[]>([]);
  const change = useCallback(
    (key: string, to: Partial<Picture>) => setPictures((all) => all.map((p) => (p.key === key ? { ...p, ...to } : p))),
    [],
  );
  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files.filter((f) => f.type.startsWith('image/'))) {
        const key = freshKey();
        const preview = URL.createObjectURL(file);
        setPictures((all) => [...all, { key, name: file.name, preview, attachment: null, error: null }]);
        desk.upload(conversation, file).then(
          (attachment) => change(key, { attachment }),
          (error: unknown) => change(key, { error }),
        );
      }
    },
    [conversation, change],
  );
  const remove = useCallback((key: string) => {
    setPictures((all) => {
      const gone = all.find((p) => p.key === key);
      if (gone) URL.revokeObjectURL(gone.preview);
      return all.filter((p) => p.key !== key);
    });
  }, []);
  const clear = useCallback(() => setPictures([]), []);
  return { pictures, add, remove, clear };
}

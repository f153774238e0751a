import { CloseOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../../api/desk';
import type { Buyer } from '../../../api/desk.types';
import { useRight } from '../../../api/me';
import { ProblemNotice } from '../../../ui/Notice';
import { keys } from '../apply';

/** The buyer's tags; a new one is typed and entered. */
export function BuyerTags(props: { buyer: Buyer }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayEdit = useRight('contacts.edit');
  const [typed, setTyped] = useState('');
  const { id, tags } = props.buyer;
  const save = useMutation({
    mutationFn: (next: string[]) => desk.changeBuyer(id, { tags: next }),
    onSuccess: (buyer, next) =>
      client.setQueryData(keys.buyer(id), (old: Buyer | undefined) => buyer ?? (old && { ...old, tags: next })),
  });
  return (
    <div className="tags">
      {tags.map((tag) => (
        <span key={tag} className="chip">
          {tag}
          {mayEdit && (
            <button
              type="button"
              aria-label={t('side.removeTag', { tag })}
              onClick={() => save.mutate(tags.filter((x) => x !== tag))}
            >
              <CloseOutlined />
            </button>
          )}
        </span>
      ))}
      {mayEdit && (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            const tag = typed.trim();
            if (tag === '' || tags.includes(tag)) return;
            save.mutate([...tags, tag]);
            setTyped('');
          }}
        >
          <input
            className="tag-input"
            value={typed}
            maxLength={20}
            placeholder={t('side.addTag')}
            aria-label={t('side.addTag')}
            onChange={(e) => setTyped(e.target.value)}
          />
        </form>
      )}
      <ProblemNotice error={save.error} />
    </div>
  );
}

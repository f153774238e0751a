import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pieces, type Span } from '../../../lib/spans';
import { type Bubble, useCase } from '../coach.store';
import { RoleSelect } from './RoleSelect';

export type BubbleMark = Span & { mark: 'intent' | 'emotion' };

/** One bubble with the words that speak for what was understood; it can be edited where it stands. */
export function BubbleView(props: { bubble: Bubble; marks: BubbleMark[] }) {
  const { t } = useTranslation();
  const { change } = useCase();
  const [editing, setEditing] = useState(false);
  const { key, role, text } = props.bubble;
  const save = (next: string) => {
    setEditing(false);
    if (next !== text) change({ do: 'edit', key, text: next });
  };
  return (
    <li className={`bubble bubble-${role}`}>
      <div className="bubble-head">
        <RoleSelect value={role} onChange={(r) => change({ do: 'role', key, role: r })} />
        <span className="bubble-tools">
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('thread.edit')}
            title={t('thread.edit')}
            onClick={() => setEditing(true)}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('thread.remove')}
            title={t('thread.remove')}
            onClick={() => change({ do: 'remove', key })}
          />
        </span>
      </div>
      {editing ? (
        <textarea
          className="bubble-edit"
          aria-label={t('thread.edit')}
          defaultValue={text}
          // biome-ignore lint/a11y/noAutofocus: the field replaces the text that was just asked to be edited.
          autoFocus
          onBlur={(e) => save(e.target.value)}
          onKeyDown={(e) => {
            if (e.nativeEvent.isComposing) return;
            if (e.key === 'Escape') setEditing(false);
            if (e.key === 'Enter' && !e.shiftKey) {
              e.preventDefault();
              save(e.currentTarget.value);
            }
          }}
        />
      ) : (
        <p className="bubble-text" onDoubleClick={() => setEditing(true)}>
          {pieces(text, props.marks).map((p) => (
            <Marked key={p.start} text={p.text} marks={p.marks} />
          ))}
        </p>
      )}
    </li>
  );
}

function Marked(props: { text: string; marks: BubbleMark['mark'][] }) {
  if (props.marks.length === 0) return props.text;
  return <mark className={[...new Set(props.marks)].map((m) => `word-${m}`).join(' ')}>{props.text}</mark>;
}

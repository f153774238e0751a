import { SendOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, readThread } from '../../../lib/thread';
import { useCase } from '../coach.store';
import { RoleSelect } from './RoleSelect';

/** Adds a bubble; a pasted conversation with speakers becomes its bubbles. Enter while an input method composes adds nothing. */
export function Composer() {
  const { t } = useTranslation();
  const { change } = useCase();
  const [role, setRole] = useState<Role>('buyer');
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    change({ do: 'add', role, text: text.trim() });
    setText('');
  };
  return (
    <div className="composer">
      <RoleSelect value={role} onChange={setRole} />
      <textarea
        rows={1}
        aria-label={t('thread.composer')}
        placeholder={t('thread.composer')}
        title={t('thread.composerHint')}
        value={text}
        onChange={(e) => setText(e.target.value)}
        onPaste={(e) => {
          const pasted = e.clipboardData.getData('text');
          const lines = readThread(pasted);
          const spoken = pasted.includes('\n')
            ? lines.length > 1
            : lines[0] !== undefined && lines[0].text !== pasted.trim();
          if (text !== '' || !spoken) return;
          e.preventDefault();
          change({ do: 'paste', text: pasted, replace: false });
        }}
        onKeyDown={(e) => {
          if (
            e.key !== 'Enter' ||
            e.shiftKey ||
            e.ctrlKey ||
            e.altKey ||
            e.nativeEvent.isComposing ||
            e.keyCode === 229
          )
            return;
          e.preventDefault();
          add();
        }}
      />
      <Button
        type="text"
        icon={<SendOutlined />}
        aria-label={t('thread.addBubble')}
        title={t('thread.addBubble')}
        disabled={text.trim() === ''}
        onClick={add}
      />
    </div>
  );
}

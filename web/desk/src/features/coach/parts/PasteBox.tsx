import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '../coach.store';

const sample = '买家：我都说三遍了还没人解决\n客服：您把情况再说一下我看看';

/** A place for a whole chat. */
export function PasteBox(props: { onDone: () => void }) {
  const { t } = useTranslation();
  const { at, change } = useCase();
  const [text, setText] = useState('');
  const use = (replace: boolean) => {
    change({ do: 'paste', text, replace });
    props.onDone();
  };
  return (
    <div className="paste">
      <label htmlFor="paste-text">{t('thread.pasteTitle')}</label>
      <p id="paste-hint" className="faint">
        {t('thread.pasteHint')}
      </p>
      <textarea
        id="paste-text"
        aria-describedby="paste-hint"
        rows={6}
        placeholder={sample}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: opened by the person who is about to paste.
        autoFocus
        onChange={(e) => setText(e.target.value)}
      />
      <div className="row">
        <Button size="small" type="primary" disabled={text.trim() === ''} onClick={() => use(at.thread.length === 0)}>
          {t('thread.pasteUse')}
        </Button>
        {at.thread.length > 0 && (
          <Button size="small" disabled={text.trim() === ''} onClick={() => use(true)}>
            {t('thread.pasteReplace')}
          </Button>
        )}
        <Button size="small" type="text" onClick={props.onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

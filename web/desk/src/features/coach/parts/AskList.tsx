import { EnterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Understood } from '../../../api/reading';
import { CopyButton } from '../../../ui/CopyButton';

/** Questions worth asking, each to copy or to put into the reply. */
export function AskList(props: { ask: Understood['ask']; onInsert: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <ul className="asks">
      {props.ask.map((q) => (
        <li key={q.text}>
          <span className="chip">{t(`reading.${q.type}`)}</span>
          <span lang="zh-CN" className="ask-words">
            {q.text}
          </span>
          <span className="ask-tools">
            <Button
              type="text"
              size="small"
              icon={<EnterOutlined />}
              aria-label={`${t('reading.insert')}：${q.text}`}
              title={t('reading.insert')}
              onClick={() => props.onInsert(q.text)}
            />
            <CopyButton text={q.text} label={`${t('common.copy')}：${q.text}`} />
          </span>
        </li>
      ))}
    </ul>
  );
}

import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../lib/words/useNames';
import type { CaseContent } from '../coach.store';
import { examples } from '../examples';

/** Cases to start from. */
export default function ExamplesDrawer(props: { onClose: () => void; onPick: (content: CaseContent) => void }) {
  const { t } = useTranslation();
  return (
    <Drawer open onClose={props.onClose} title={t('examples.title')} size={400} styles={{ body: { padding: 0 } }}>
      <p className="examples-hint faint">{t('examples.hint')}</p>
      <ExampleList onPick={props.onPick} />
    </Drawer>
  );
}

export function ExampleList(props: { onPick: (content: CaseContent) => void }) {
  const { t } = useTranslation();
  const { language } = useNames();
  return (
    <ul className="examples">
      {examples.map((e) => (
        <li key={e.id}>
          <button type="button" onClick={() => props.onPick(e.content)}>
            <span className="examples-name">
              {language.startsWith('zh') ? e.zh : e.en}
              {e.content.facts.length > 0 && <span className="chip">{t('examples.shop')}</span>}
            </span>
            <span className="examples-words">{e.content.thread.at(-1)?.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../ui/Kbd';

export interface PickItem {
  id: string;
  title: string;
  text: string;
  note: string;
}

/** The lines offered for `/` or `@`; the editor keeps the focus and steers it. */
export function Picker(props: {
  items: readonly PickItem[];
  at: number;
  name: string;
  onTake: (item: PickItem) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="picker">
      {props.items.length === 0 && <p className="empty">{t('write.noMatch')}</p>}
      <div role="listbox" id="reply-picker" aria-label={props.name} tabIndex={-1}>
        {props.items.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the focus and takes with Enter or Tab.
          <div
            key={item.id}
            id={`pick-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === props.at}
            ref={at === props.at ? (e) => e?.scrollIntoView({ block: 'nearest' }) : undefined}
            className="pick"
            onMouseDown={(e) => e.preventDefault()}
            onClick={() => props.onTake(item)}
          >
            <span className="pick-title">{item.title}</span>
            <span className="pick-text">{item.text}</span>
            <span className="faint">{item.note}</span>
          </div>
        ))}
      </div>
      <div className="picker-foot faint">
        <span>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {t('write.choose')}
        </span>
        <span>
          <Kbd keys="Enter" /> <Kbd keys="Tab" /> {t('write.take')}
        </span>
        <span>
          <Kbd keys="Esc" /> {t('common.close')}
        </span>
      </div>
    </div>
  );
}

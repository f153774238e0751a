import './bar.css';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findCommands, useAllCommands, useCommandBarOpener, useCommandKeys, useCommands } from '../lib/commands';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';

/** Everything that can be done now, found by typing: Ctrl/Cmd+K. */
export function CommandBar() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useCommandBarOpener(show);
  useCommandKeys();
  const [own] = useState(() => [
    { id: 'bar', title: '', keywords: '', keys: ['Mod+K'], run: () => setOpen((is) => !is) },
  ]);
  useCommands(own);
  if (!open) return null;
  return (
    <Dialog title={t('bar.title')} onClose={() => setOpen(false)}>
      <Bar onClose={() => setOpen(false)} />
    </Dialog>
  );
}

function Bar(props: { onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = findCommands(
    useAllCommands().filter((c) => c.title !== ''),
    typed,
  ).slice(0, 12);
  const at = Math.min(chosen, Math.max(0, found.length - 1));
  const run = (command = found[at]) => {
    if (!command) return;
    props.onClose();
    // The bar gives the focus back first, so that a command may take it.
    setTimeout(command.run, 0);
  };
  return (
    <div className="bar">
      <input
        className="control"
        role="combobox"
        aria-expanded="true"
        aria-controls="bar-list"
        aria-activedescendant={found[at] ? `bar-${found[at].id}` : undefined}
        aria-label={t('bar.hint')}
        placeholder={t('bar.hint')}
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value);
          setChosen(0);
        }}
        onKeyDown={(e) => {
          if (e.nativeEvent.isComposing) return;
          if (e.key === 'Enter') {
            e.preventDefault();
            run();
          }
          if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
            e.preventDefault();
            setChosen((at + (e.key === 'ArrowDown' ? 1 : found.length - 1)) % Math.max(1, found.length));
          }
        }}
      />
      {found.length === 0 && <p className="empty">{t('bar.none')}</p>}
      <div id="bar-list" role="listbox" aria-label={t('bar.title')} tabIndex={-1}>
        {found.map((c, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and runs with Enter.
          <div
            key={c.id}
            id={`bar-${c.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="bar-row"
            onMouseDown={(e) => e.preventDefault()}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(c)}
          >
            <span>{c.title}</span>
            {c.keys[0] && <Kbd keys={c.keys[0]} />}
          </div>
        ))}
      </div>
      <p className="faint bar-keys">{t('bar.keys')}</p>
    </div>
  );
}

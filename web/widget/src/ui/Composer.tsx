import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { picturesOf } from '../lib/pictures';
import { readTab, writeTab } from '../lib/tab';
import { fill } from '../words';
import { useAround, useStore } from './context';
import { EmojiPicker } from './EmojiPicker';
import { Icon } from './icons';

export const longestText = 2000;

export function Composer() {
  const { session, uploads, view, settings, words } = useAround();
  const { inbox } = useStore(session.store);
  const { open } = useStore(view);
  const [text, setText] = useState(() => readTab(session.token, 'draft'));
  const [picking, setPicking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const pause = useRef(0);

  // The keyboard of a phone would cover the conversation that was just opened: there the buyer taps the field first.
  useLayoutEffect(() => {
    if (open && matchMedia('(hover: hover)').matches) field.current?.focus({ preventScroll: true });
  }, [open]);
  useLayoutEffect(() => {
    const e = field.current;
    if (!e) return;
    e.style.height = 'auto';
    e.style.height = `${Math.min(e.scrollHeight, 132)}px`;
  }, [text, open]);

  const change = (value: string) => {
    setText(value);
    writeTab(session.token, 'draft', value);
    session.typing(value !== '');
    clearTimeout(pause.current);
    pause.current = window.setTimeout(() => session.typing(false), 4000);
  };
  const tooLong = text.length > longestText;
  const say = () => {
    const said = text.trim();
    if (!said || tooLong) return;
    session.say(said);
    change('');
    setPicking(false);
    field.current?.focus();
  };
  const keys = (e: KeyboardEvent) => {
    // An input method uses Enter for itself; Safari reports it after composing, with the key code of composing.
    if (e.key !== 'Enter' || e.shiftKey || e.isComposing || e.keyCode === 229) return;
    e.preventDefault();
    say();
  };
  const paste = (e: ClipboardEvent) => {
    const given = picturesOf(e.clipboardData);
    if (given.length === 0 || !pictures) return;
    e.preventDefault();
    uploads.add(given);
  };
  const insert = (emoji: string) => {
    const e = field.current;
    const at = e?.selectionStart ?? text.length;
    change(text.slice(0, at) + emoji + text.slice(e?.selectionEnd ?? at));
    requestAnimationFrame(() => e?.setSelectionRange(at + emoji.length, at + emoji.length));
  };

  const pictures = inbox?.attachments !== false && settings.enableFileUpload !== false;
  const emoji = inbox?.emoji !== false && settings.enableEmojiPicker !== false;
  const closePicker = () => {
    setPicking(false);
    field.current?.focus();
  };
  return (
    <div class="composer">
      {picking && <EmojiPicker onPick={insert} onClose={closePicker} />}
      {tooLong && (
        <p class="too-long" role="alert">
          {fill(words.tooLong, { n: longestText })}
        </p>
      )}
      <div class="composer-field">
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={words.placeholder}
          aria-label={words.placeholder}
          enterkeyhint="send"
          onInput={(e) => change(e.currentTarget.value)}
          onKeyDown={keys}
          onPaste={paste}
          onFocus={() => matchMedia('(hover: none)').matches && setPicking(false)}
        />
        <div class="tools">
          {emoji && (
            <button
              type="button"
              class="icon-button"
              aria-label={words.emoji}
              aria-expanded={picking}
              onClick={() => (picking ? closePicker() : setPicking(true))}
            >
              <Icon name="smile" size={22} />
            </button>
          )}
          {pictures && (
            <>
              <button
                type="button"
                class="icon-button"
                aria-label={words.picture}
                onClick={() => files.current?.click()}
              >
                <Icon name="picture" size={22} />
              </button>
              <input
                ref={files}
                type="file"
                class="gone"
                tabIndex={-1}
                aria-hidden="true"
                accept="image/png,image/jpeg,image/gif,image/webp"
                multiple
                onChange={(e) => {
                  uploads.add([...(e.currentTarget.files ?? [])]);
                  e.currentTarget.value = '';
                }}
              />
            </>
          )}
          <button type="button" class="send" aria-label={words.send} disabled={!text.trim() || tooLong} onClick={say}>
            <Icon name="send" size={20} />
          </button>
        </div>
      </div>
    </div>
  );
}

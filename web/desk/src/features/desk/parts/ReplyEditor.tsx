import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  MatchDecorator,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { SendKey } from '../drafts';
import { nextSlot, slot, type Trigger, triggerAt } from '../quick';

export interface EditorHandle {
  focus: () => void;
  /** Puts text in at the cursor, or in the place of what opened the picker; the first empty slot is chosen. */
  insert: (text: string, over?: Trigger | null) => void;
  replace: (text: string) => void;
  toSlot: () => void;
}

const slots = new MatchDecorator({ regexp: slot, decoration: Decoration.mark({ class: 'slot' }) });
const slotMarks = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;
    constructor(view: EditorView) {
      this.marks = slots.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.marks = slots.updateDeco(update, this.marks);
    }
  },
  { decorations: (plugin) => plugin.marks },
);

function chooseSlot(view: EditorView, from: number, back = false): boolean {
  const found = nextSlot(view.state.doc.toString(), from, back);
  if (!found) return false;
  view.dispatch({ selection: { anchor: found.start, head: found.end }, scrollIntoView: true });
  return true;
}

/** The box one writes in. Enter sends, or breaks the line, as the user set it; never while an input method composes. */
export default function ReplyEditor(props: {
  ref: Ref<EditorHandle>;
  text: string;
  label: string;
  hint: string;
  sendKey: SendKey;
  signs: readonly ('/' | '@')[];
  /** The id of the chosen line of the open picker; null while it is shut. */
  picking: string | null;
  onText: (text: string) => void;
  onSend: () => void;
  onTrigger: (trigger: Trigger | null) => void;
  onPick: (step: 'up' | 'down' | 'take' | 'shut') => void;
  onFiles: (files: File[]) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  latest.current = props;
  const words = useRef(new Compartment());

  useImperativeHandle(props.ref, () => ({
    focus: () => view.current?.focus(),
    insert: (text, over) => {
      const editor = view.current;
      if (!editor) return;
      const { main } = editor.state.selection;
      const from = over ? over.start : main.from;
      editor.dispatch({
        changes: { from, to: main.to, insert: text },
        selection: { anchor: from + text.length },
        userEvent: 'input.complete',
        scrollIntoView: true,
      });
      editor.focus();
      const first = nextSlot(text, 0);
      if (first) chooseSlot(editor, from);
    },
    replace: (text) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: text },
        selection: { anchor: text.length },
      });
      editor.focus();
    },
    toSlot: () => {
      if (!view.current) return;
      chooseSlot(view.current, 0);
      view.current.focus();
    },
  }));

  useEffect(() => {
    if (!place.current) return;
    const onKey = (editor: EditorView, e: KeyboardEvent): boolean => {
      const { picking, sendKey, onPick, onSend } = latest.current;
      if (editor.composing || e.isComposing || e.keyCode === 229) return false;
      if (picking !== null) {
        if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
          onPick(e.key === 'ArrowDown' ? 'down' : 'up');
          return true;
        }
        if (e.key === 'Enter' || e.key === 'Tab') {
          onPick('take');
          return true;
        }
        if (e.key === 'Escape') {
          onPick('shut');
          return true;
        }
      }
      if (e.key === 'Tab' && !e.ctrlKey && !e.altKey) {
        const { main } = editor.state.selection;
        return chooseSlot(editor, e.shiftKey ? main.from : main.to, e.shiftKey);
      }
      if (e.key !== 'Enter') return false;
      const mod = e.ctrlKey || e.metaKey;
      if (sendKey === 'enter' ? !mod && !e.shiftKey && !e.altKey : mod) onSend();
      else insertNewline(editor);
      return true;
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.text,
        selection: { anchor: latest.current.text.length },
        extensions: [
          history(),
          Prec.highest(keymap.of([{ any: onKey }])),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          slotMarks,
          words.current.of([]),
          EditorView.domEventHandlers({
            paste: (e) => {
              const files = [...(e.clipboardData?.files ?? [])];
              if (files.length === 0) return false;
              e.preventDefault();
              latest.current.onFiles(files);
              return true;
            },
            drop: (e) => {
              const files = [...(e.dataTransfer?.files ?? [])];
              if (files.length === 0) return false;
              e.preventDefault();
              latest.current.onFiles(files);
              return true;
            },
          }),
          EditorView.updateListener.of((u) => {
            if (u.docChanged) latest.current.onText(u.state.doc.toString());
            if (!u.docChanged && !u.selectionSet) return;
            const { main } = u.state.selection;
            const { signs, onTrigger } = latest.current;
            onTrigger(main.empty ? triggerAt(u.state.doc.toString(), main.head, signs) : null);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const attributes: Record<string, string> = { 'aria-label': props.label, 'aria-multiline': 'true', lang: 'zh-CN' };
    if (props.picking !== null) {
      attributes['aria-controls'] = 'reply-picker';
      attributes['aria-activedescendant'] = props.picking;
    }
    view.current?.dispatch({
      effects: words.current.reconfigure([placeholder(props.hint), EditorView.contentAttributes.of(attributes)]),
    });
  }, [props.label, props.hint, props.picking]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.composing || editor.state.doc.toString() === props.text) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: props.text },
      selection: { anchor: props.text.length },
    });
  }, [props.text]);

  return <div className="editor" ref={place} />;
}

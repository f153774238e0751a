import '../../../ui/review/review.css';
import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { linter } from '@codemirror/lint';
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
import type { Finding } from '../../../lib/review';
import { findingAt } from '../../../ui/review/lint';
import { type FindingsOf, takeFix, useUnderlines } from '../../../ui/review/useUnderlines';
import type { SendKey } from '../drafts';
import { nextSlot, slot, type Trigger, triggerAt } from '../quick';

export interface EditorHandle {
  focus: () => void;
  /** Puts text in at the cursor, or in the place of what opened the picker; the first empty slot is chosen. */
  insert: (text: string, over?: Trigger | null) => void;
  replace: (text: string) => void;
  /** Takes a ready reply: in the place of an empty draft or of another one just taken, else at the cursor. */
  take: (text: string) => void;
  append: (text: string) => void;
  /** Takes the fix of the finding under the cursor, else of the first that has one. */
  fixOne: () => void;
  fix: (finding: Finding) => void;
  show: (finding: Finding) => void;
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
  /** What the coach found, for the text it was found in; null while nothing is checked. */
  findings: FindingsOf | null;
  onCursor: (at: number) => void;
  onReport: (finding: Finding) => void;
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
  const taken = useRef('');

  const replace = (insert: string, from = 0) => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch({
      changes: { from, to: editor.state.doc.length, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.complete',
      scrollIntoView: true,
    });
    editor.focus();
  };
  const apply = (finding: Finding) => takeFix(view.current, latest.current.findings, finding);

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
    replace: (text) => replace(text),
    take: (text) => {
      const draft = view.current?.state.doc.toString() ?? '';
      if (draft.trim() === '' || draft === taken.current) replace(text);
      else {
        const { from, to } = view.current?.state.selection.main ?? { from: 0, to: 0 };
        view.current?.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length } });
        view.current?.focus();
      }
      taken.current = text;
      if (view.current) chooseSlot(view.current, 0);
    },
    append: (text) => replace(text, view.current?.state.doc.length ?? 0),
    fix: apply,
    fixOne: () => {
      const items = latest.current.findings?.items ?? [];
      const finding = findingAt(items, view.current?.state.selection.main.head ?? 0);
      if (finding) apply(finding);
    },
    show: (finding) => {
      const head = Math.min(finding.start + finding.length, view.current?.state.doc.length ?? 0);
      view.current?.dispatch({ selection: { anchor: Math.min(finding.start, head), head }, scrollIntoView: true });
      view.current?.focus();
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
          linter(null),
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
            const { signs, onTrigger, onCursor } = latest.current;
            onCursor(main.head);
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

  useUnderlines(view, props.findings, { fix: apply, report: (finding) => latest.current.onReport(finding) });

  return <div className="editor coached" ref={place} />;
}

import '../../../ui/review/review.css';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { linter } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../lib/review';
import { findingAt } from '../../../ui/review/lint';
import { type FindingsOf, takeFix, useUnderlines } from '../../../ui/review/useUnderlines';

export interface EditorHandle {
  focus: () => void;
  fixOne: () => void;
  fix: (finding: Finding) => void;
  replace: (text: string) => void;
  append: (text: string) => void;
  show: (finding: Finding) => void;
}

/** The reply box: findings as live underlines, each with reason and fix. `findings` hold for the text `of`. */
export default function ReplyEditor(props: {
  ref: Ref<EditorHandle>;
  text: string;
  findings: FindingsOf | null;
  onText: (text: string) => void;
  onCursor: (at: number) => void;
}) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  latest.current = props;
  const words = useRef(new Compartment());

  const apply = (finding: Finding) => takeFix(view.current, latest.current.findings, finding);

  const replace = (insert: string, from = 0) => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch({
      changes: { from, to: editor.state.doc.length, insert },
      selection: { anchor: from + insert.length },
    });
    editor.focus();
  };

  useImperativeHandle(props.ref, () => ({
    focus: () => view.current?.focus(),
    fix: apply,
    fixOne: () => {
      const finding = findingAt(latest.current.findings?.items ?? [], view.current?.state.selection.main.head ?? 0);
      if (finding) apply(finding);
    },
    replace: (text) => replace(text),
    append: (text) => replace(text, view.current?.state.doc.length ?? 0),
    show: (finding) => {
      const head = Math.min(finding.start + finding.length, view.current?.state.doc.length ?? 0);
      view.current?.dispatch({ selection: { anchor: Math.min(finding.start, head), head }, scrollIntoView: true });
      view.current?.focus();
    },
  }));

  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: props.text,
        extensions: [
          history(),
          linter(null),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          words.current.of([]),
          EditorView.updateListener.of((u) => {
            if (u.docChanged) latest.current.onText(u.state.doc.toString());
            if (u.docChanged || u.selectionSet) latest.current.onCursor(u.state.selection.main.head);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: words.current.reconfigure([
        placeholder(t('reply.placeholder')),
        EditorView.contentAttributes.of({ 'aria-label': t('reply.label'), 'aria-multiline': 'true', lang: 'zh-CN' }),
      ]),
    });
  }, [t]);

  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== props.text) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.text } });
    }
  }, [props.text]);

  useUnderlines(view, props.findings, { fix: apply });

  return <div className="reply-editor coached" ref={place} />;
}

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { linter, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { OwnFault } from '../../../api/rulebook';

export interface OwnEditorHandle {
  /** Puts the cursor into a line (from 1) and shows it. */
  toLine: (line: number) => void;
}

/** The document of own rules: lines are numbered, a line with a fault is marked and says why. Tab leaves the box. */
export default function OwnEditor(props: {
  ref: Ref<OwnEditorHandle>;
  text: string;
  label: string;
  readOnly: boolean;
  faults: readonly OwnFault[];
  titleOf: (fault: OwnFault) => string;
  onText: (text: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  latest.current = props;
  const settings = useRef(new Compartment());

  useImperativeHandle(props.ref, () => ({
    toLine: (line) => {
      const editor = view.current;
      if (!editor) return;
      const at = editor.state.doc.line(Math.min(Math.max(1, line), editor.state.doc.lines));
      editor.dispatch({ selection: { anchor: at.to }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }) });
      editor.focus();
    },
  }));

  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: props.text,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          linter(null),
          lintGutter(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          settings.current.of([]),
          EditorView.updateListener.of((u) => {
            if (u.docChanged) latest.current.onText(u.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: settings.current.reconfigure([
        EditorView.contentAttributes.of({
          'aria-label': props.label,
          'aria-multiline': 'true',
          spellcheck: 'false',
          tabindex: '0',
        }),
        EditorState.readOnly.of(props.readOnly),
      ]),
    });
  }, [props.label, props.readOnly]);

  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== props.text) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.text } });
    }
  }, [props.text]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { doc } = editor.state;
    const marks = props.faults.map((fault) => {
      const line = doc.line(Math.min(Math.max(1, fault.line), doc.lines));
      const blanks = line.text.length - line.text.trimStart().length;
      return {
        from: Math.min(line.from + blanks, line.to),
        to: line.to,
        severity: 'error' as const,
        message: latest.current.titleOf(fault),
      };
    });
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [props.faults, props.text]);

  return <div className="own-editor" ref={place} />;
}

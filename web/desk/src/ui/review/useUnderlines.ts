import { setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../lib/review';
import { useNames } from '../../lib/words/useNames';
import { diagnosticOf, type LintActions } from './lint';

/** Findings that hold for the text `of` only. */
export interface FindingsOf {
  of: string;
  items: readonly Finding[];
}

/** Takes the fix of a finding, if it still belongs to the text in the editor. */
export function takeFix(editor: EditorView | null, findings: FindingsOf | null, finding: Finding): void {
  if (!editor || !finding.fix || findings?.of !== editor.state.doc.toString()) return;
  const changes = finding.fix.map((e) => ({ from: e.start, to: e.start + e.length, insert: e.text }));
  editor.dispatch({ changes, scrollIntoView: true, userEvent: 'input.fix' });
  editor.focus();
}

/** Underlines findings in an editor that has a `linter(null)`; never in the middle of an input method's composition. */
export function useUnderlines(
  view: RefObject<EditorView | null>,
  findings: FindingsOf | null,
  actions: LintActions,
): void {
  const { t } = useTranslation();
  const { name, language } = useNames();
  const latest = useRef({ findings, actions });
  latest.current = { findings, actions };
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const show = () => {
      const at = latest.current;
      const doc = editor.state.doc;
      if (at.findings && at.findings.of !== doc.toString()) return;
      const words = {
        category: (code: string) => name('category', code),
        severity: (f: Finding) => t(f.blocks ? 'finding.blocks' : `finding.${f.severity}`),
        better: t('finding.better'),
        use: t('finding.use'),
        report: t('finding.report'),
      };
      const marks = (at.findings?.items ?? [])
        .filter((f) => f.length > 0)
        .map((f) => diagnosticOf(f, doc.length, words, at.actions));
      editor.dispatch(setDiagnostics(editor.state, marks));
    };
    if (!editor.composing) return show();
    editor.contentDOM.addEventListener('compositionend', show, { once: true });
    return () => editor.contentDOM.removeEventListener('compositionend', show);
  }, [findings, language, view]);
}

import type { Diagnostic } from '@codemirror/lint';
import type { Finding } from '../../lib/review';
import { shortcutText } from '../Kbd';

export interface LintWords {
  category: (code: string) => string;
  severity: (finding: Finding) => string;
  better: string;
  use: string;
  report: string;
}

/** What can be done with a finding where it stands; without `report` false alarms are not taken here. */
export interface LintActions {
  fix: (finding: Finding) => void;
  report?: ((finding: Finding) => void) | undefined;
}

// What is missing has no words of its own: the sentence it marks is underlined thinly, so that real faults in it still stand out.
const absent = new Set([
  'empathy.missing',
  'answer.no-next-step',
  'answer.no-why',
  'answer.offtopic',
  'guide.none',
  'length.overload',
  'template.generic',
  'shop.missing',
]);

/** A finding as the editor underlines it: with reason, better wording and the fix. */
export function diagnosticOf(finding: Finding, docLength: number, words: LintWords, actions: LintActions): Diagnostic {
  const from = Math.min(finding.start, docLength);
  return {
    from,
    to: Math.min(finding.start + finding.length, docLength),
    severity: finding.severity,
    markClass: absent.has(finding.category) ? 'lint-absent' : 'lint-words',
    message: finding.message,
    renderMessage: () => tipOf(finding, words, actions),
  };
}

function tipOf(finding: Finding, words: LintWords, actions: LintActions): HTMLElement {
  const tip = element('div', `tip risk risk-${{ error: 'high', warning: 'mid', hint: 'none' }[finding.severity]}`);
  const head = element('div', 'tip-head');
  head.append(
    element('span', 'risk-tag', words.severity(finding)),
    element('strong', '', words.category(finding.category)),
  );
  tip.append(head, element('p', '', finding.message));
  if (finding.better) tip.append(element('p', 'tip-better', `${words.better}：${finding.better}`));
  const foot = element('div', 'tip-foot');
  if (finding.fix)
    foot.append(button('tip-fix', `${words.use} ${shortcutText('Alt+Enter')}`, () => actions.fix(finding)));
  const { report } = actions;
  if (report) foot.append(button('tip-report', words.report, () => report(finding)));
  if (foot.childElementCount > 0) tip.append(foot);
  return tip;
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(className: string, text: string, run: () => void): HTMLElement {
  const made = element('button', className, text) as HTMLButtonElement;
  made.type = 'button';
  made.onclick = run;
  return made;
}

/** The finding to fix with one key: the one the cursor stands in, else the first that has a fix. */
export function findingAt(findings: readonly Finding[], cursor: number): Finding | undefined {
  const fixable = findings.filter((f) => f.fix);
  return fixable.find((f) => f.start <= cursor && cursor <= f.start + f.length) ?? fixable[0];
}

import './notice.css';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../lib/problem';
import { CopyButton } from './CopyButton';
import { type Risk, riskClass } from './RiskTag';

/** What a failed request said, in the language at hand; nothing without an error. */
export function useProblem(error: unknown) {
  const { t, i18n } = useTranslation();
  return problemOf(error, i18n.language, t('common.error'));
}

export function Notice(props: { risk: Risk; children: ReactNode }) {
  return <div className={`notice ${riskClass(props.risk)}`}>{props.children}</div>;
}

/** A refusal or an outage, with a way to ask again. Nothing without an error, or when it is said at one of `fields`. */
export function ProblemNotice(props: { error: unknown; fields?: readonly string[]; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = useProblem(props.error);
  if (!problem || (problem.field !== null && props.fields?.includes(problem.field))) return null;
  return (
    <div className="notice risk risk-high" role="alert">
      <strong>{problem.title}</strong>
      {problem.detail && <p lang="zh-CN">{problem.detail}</p>}
      {props.onRetry && (
        <p>
          <Button size="small" onClick={props.onRetry}>
            {t('common.retry')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Stands where a list would be: what is missing and what to do next. */
export function Nothing(props: { title: string; hint?: ReactNode; children?: ReactNode }) {
  return (
    <div className="nothing">
      <span className="nothing-title">{props.title}</span>
      {props.hint && <p>{props.hint}</p>}
      {props.children}
    </div>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** Draws what was asked for once it is there: bones while loading, the refusal, or the content. */
export function Loaded<T>(props: { of: Asked<T>; children: (data: T) => ReactNode }) {
  const { t } = useTranslation();
  const problem = useProblem(props.of.error);
  if (props.of.data !== undefined) return props.children(props.of.data);
  if (problem?.status === 403) return <Nothing title={t('common.notAllowed')} hint={t('common.notAllowedHint')} />;
  if (problem?.status === 404) return <Nothing title={t('common.notFound')} hint={t('common.notFoundHint')} />;
  if (problem) return <ProblemNotice error={props.of.error} onRetry={() => props.of.refetch()} />;
  return (
    <div className="bones" role="status" aria-label={t('common.wait')}>
      <i />
      <i />
      <i />
    </div>
  );
}

/** A secret that is shown this once, with a button that copies it. */
export function Secret(props: { title: string; text: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="secret" role="status">
      <span className="secret-title">{props.title}</span>
      <code>{props.text}</code>
      <div className="form-foot">
        <CopyButton text={props.text} label={t('common.copy')} showText />
        {props.children}
      </div>
    </div>
  );
}

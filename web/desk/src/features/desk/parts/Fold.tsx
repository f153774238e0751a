import type { ReactNode } from 'react';

/** A part that folds; how it was left is remembered. `shut`: folded until somebody opens it. `extra` is seen folded too. */
export function Fold(props: {
  id: string;
  title: string;
  count?: number;
  extra?: ReactNode;
  shut?: boolean;
  children: ReactNode;
}) {
  const name = `zhiyin.fold.${props.id}`;
  const usual = props.shut ? 'shut' : 'open';
  return (
    <details
      className="fold"
      open={(localStorage.getItem(name) ?? usual) === 'open'}
      onToggle={(e) => {
        const now = e.currentTarget.open ? 'open' : 'shut';
        if (now === usual) localStorage.removeItem(name);
        else localStorage.setItem(name, now);
      }}
    >
      <summary>
        {props.title}
        {props.count !== undefined && <span className="view-count number">{props.count}</span>}
        {props.extra && <span className="fold-extra">{props.extra}</span>}
      </summary>
      <div className="fold-body">{props.children}</div>
    </details>
  );
}

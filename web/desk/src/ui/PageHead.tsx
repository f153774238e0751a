import './page.css';
import type { ReactNode } from 'react';

/** Title of a page with what it is for and what can be done on it. */
export function PageHead(props: { title: ReactNode; hint?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      <div>
        <h1>{props.title}</h1>
        {props.hint && <p>{props.hint}</p>}
      </div>
      {props.children && <div className="page-head-actions">{props.children}</div>}
    </header>
  );
}

/** A titled part of a page of settings. */
export function Block(props: { title: ReactNode; hint?: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="block">
      <div className="block-head">
        <h2>{props.title}</h2>
        {props.extra}
      </div>
      {props.hint && <p className="block-hint">{props.hint}</p>}
      {props.children}
    </section>
  );
}

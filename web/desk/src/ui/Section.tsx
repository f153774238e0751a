import type { ReactNode } from 'react';

/** A titled part of a panel; `extra` stands at the right of the title. */
export function Section(props: { title: ReactNode; extra?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section className={`section ${props.className ?? ''}`}>
      <div className="section-head">
        <h2 className="section-title">{props.title}</h2>
        {props.extra}
      </div>
      {props.children}
    </section>
  );
}

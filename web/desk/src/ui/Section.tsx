import type { ReactNode } from 'react';

/** A titled part of a panel; `extra` stands at the right of the title. With `nothing` to show it is one quiet line. */
export function Section(props: {
  title: ReactNode;
  extra?: ReactNode;
  nothing?: string | false;
  children?: ReactNode;
}) {
  if (props.nothing) {
    return (
      <section className="section section-nothing">
        <h2 className="section-title">{props.title}</h2>
        <p className="empty">{props.nothing}</p>
      </section>
    );
  }
  return (
    <section className="section">
      <div className="section-head">
        <h2 className="section-title">{props.title}</h2>
        {props.extra}
      </div>
      {props.children}
    </section>
  );
}

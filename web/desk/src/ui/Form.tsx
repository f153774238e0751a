import type { ReactNode } from 'react';

/** A form that is sent by its own button or Enter and never reloads the page. */
export function Form(props: { onSubmit: () => void; noValidate?: boolean; children: ReactNode }) {
  return (
    <form
      className="form"
      noValidate={props.noValidate}
      onSubmit={(e) => {
        e.preventDefault();
        props.onSubmit();
      }}
    >
      {props.children}
    </form>
  );
}

import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** Puts a page's own actions into the head of the desk. */
export function PageActions(props: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById('page-actions')), []);
  return place ? createPortal(props.children, place) : null;
}

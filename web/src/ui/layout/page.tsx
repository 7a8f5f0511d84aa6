// The frame of every page: one h1, a sentence under it, actions beside it. Sets the window's title, and moves the focus to the h1 after a navigation.
import { type ReactNode, useEffect, useRef } from 'react';
import css from './layout.module.css';

/** As index.html names it, before any page changes the window's title. */
let site: string | undefined;
let visited = false;

type Props = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** `text` keeps lines readable on pages that are mostly prose; `form` suits a single column of fields. */
  width?: 'wide' | 'text' | 'form';
  children: ReactNode;
};

export function Page({ title, lead, actions, width = 'wide', children }: Props) {
  const heading = useHeading(title);
  return (
    <div className={`${css.page} ${css[width]}`}>
      <header className={css.head}>
        <div className={css.titles}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** For a page with a heading of its own make; an empty title leaves the site's own name (the public home). */
export function useHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    site ??= document.title;
    document.title = title === '' ? site : `${title} · ${site}`;
  }, [title]);
  useEffect(() => {
    // A page opened at an anchor keeps the anchor; the first page of a visit keeps the browser's own start.
    if (visited && window.location.hash === '') heading.current?.focus({ preventScroll: true });
    visited = true;
  }, []);
  return heading;
}

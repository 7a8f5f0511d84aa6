// A white card with a heading, the unit of every page.
import { type ReactNode, useId } from 'react';
import css from './layout.module.css';

type Props = {
  title?: ReactNode;
  extra?: ReactNode;
  /** Heading level: 2 on a page, 3 inside another card's section. */
  level?: 2 | 3;
  id?: string;
  children: ReactNode;
};

export function Card({ title, extra, level = 2, id, children }: Props) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={css.card} id={id} aria-labelledby={title ? headingId : undefined}>
      {title && (
        <div className={css.cardHead}>
          <Heading id={headingId}>{title}</Heading>
          {extra && <div className={css.cardExtra}>{extra}</div>}
        </div>
      )}
      <div className={css.cardBody}>{children}</div>
    </section>
  );
}

// Label and value pairs: two columns at a desk, one under the other on a phone.
import type { ReactNode } from 'react';
import css from './data.module.css';

export function DetailList({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={css.details}>
      {items.map(({ label, value }) => (
        <div key={label} className={css.detail}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

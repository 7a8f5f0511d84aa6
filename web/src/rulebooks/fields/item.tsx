// One row of a long list as a section that folds: its heading, its tools, and its fields while it is open.
import { type ReactNode, useState } from 'react';
import { fieldId } from '#ui/forms';
import css from './fields.module.css';
import { RowTools } from './row-tools.tsx';
import type { Rows } from './rows.ts';

const FEW = 5;

type Props = {
  rows: Rows;
  index: number;
  title: string;
  /** How buttons call it, e.g. 第 2 条规则. */
  name: string;
  children: ReactNode;
};

/** Of many, each begins folded; one that was just added does not. */
export function Item({ rows, index, title, name, children }: Props) {
  const [open, setOpen] = useState(rows.begun() || rows.rows.length <= FEW);
  return (
    <section className={css.item} id={fieldId(rows.rows[index]?.path ?? '')} tabIndex={-1}>
      <RowTools rows={rows} index={index} name={name} />
      <details open={open} onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}>
        <summary>
          <h3 lang="zh-CN">{title}</h3>
        </summary>
        {open && <div className={css.itemBody}>{children}</div>}
      </details>
    </section>
  );
}

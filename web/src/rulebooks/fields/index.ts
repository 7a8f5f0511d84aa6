// The door of a draft's fields: each knows its path; figures with their quotes, rows that move, remarks, problems that lead to their place.
export { Comments, CommentsContext } from './comments.tsx';
export { type Editing, EditingContext, useAt, useEditing } from './editing.ts';
export { AmountAt, AreaAt, DayAt, TextAt, WholeAt } from './fields-at.tsx';
export { FigureAt, QuoteAt } from './figure-at.tsx';
export { Item } from './item.tsx';
export { default as css } from './layout.module.css';
export { Problems } from './problems.tsx';
export { RowTools } from './row-tools.tsx';
export { useRows } from './rows.ts';
export { SectorAt } from './sector-at.tsx';
export { BesideText } from './source-text.tsx';

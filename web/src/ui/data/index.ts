// The door of shown data: figures, tags, lists, rings.
export { type Column, DataList } from './data-list.tsx';
export { DetailList } from './detail-list.tsx';
export { HistoryList } from './history-list.tsx';
export { HoursText } from './hours-text.tsx';
export { type Ring, Rings } from './rings.tsx';
export { StatusTag } from './status-tag.tsx';

// The document itself: its text, its articles, and the readings where it is silent.
export { ARTICLES, type Article, cite, itemName, itemText, quoteItem } from './articles.ts';
export { READINGS } from './readings.ts';
export { DOCUMENT_NUMBER, DOCUMENT_TITLE, REGULATION_TEXT } from './text.ts';

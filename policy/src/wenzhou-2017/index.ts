// The 2017 edition: 温人社发〔2017〕264号 as pure functions, one article one file.

export * from '#wenzhou-2017/edition';
export * from '#wenzhou-2017/procedure';
export { ARTICLES, type Article, DOCUMENT_NUMBER, DOCUMENT_TITLE, READINGS, REGULATION_TEXT } from '#wenzhou-2017/source';
export { sectorFields, WAYS } from '#wenzhou-2017/ways';
export * from '#wenzhou-2017/year';
export * from './03-subjects.ts';
export * from './05-jurisdiction.ts';
export * from './07-courseware.ts';
export * from './08-double-credit.ts';
export * from './08-fact-fields.ts';
export * from './08-golden-cases.ts';
export * from './08-recognition.ts';
export * from './12-title-application.ts';
export * from './14-disqualification.ts';
export * from './17-filed-rules.ts';
export * from './17-sector-rulebooks.ts';

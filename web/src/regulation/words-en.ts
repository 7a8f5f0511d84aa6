// Words of the policy page, English.

export const en = {
  title: 'The regulation',
  lead: 'The official Chinese text, article by article, with how the system carries it out: the computation, and the readings used where the text is silent. Every article and item has a fixed address to cite.',
  number: 'Document',
  issuer: 'Issued by',
  issued: 'Issued on',
  inForce: 'In force from',
  contents: 'Contents',
  gistsNote: "The words after the article names are ours, not the regulation's.",
  practice: 'How the system applies it',
  readings: 'Readings ({count})',
  reading: 'Reading {id}',
  noReadings: 'Applied as written, without readings.',
  copy: 'Cite',
  copyOf: 'Copy a citation of {article}',
  copied: 'Citation copied',
  notCopied: 'The browser refuses to copy; please select the text by hand',
  linkYear: 'Calculator for a year',
  linkVerify: 'Verify a form',
};

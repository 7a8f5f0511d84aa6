// Words of citing, English.
export const en = {
  copy: 'Cite',
  copyOf: 'Copy a citation of {place}',
  copied: 'Citation copied',
  notCopied: 'The browser refuses to copy; please select the text by hand',
};

// Words of a rule document, English.
export const en = {
  download: 'Download (JSON)',
  noRules: 'No rule computes by this article.',
  unread: 'No rules can be read from this draft yet; please mend what is named above.',
  cap: 'At most {hours} hours a year',
  hours: '{label}: {hours} hours',
  evidence: 'Evidence: {list}',
  readings: 'How the document reads itself',
  same: 'Rules and articles are the same.',
  added: 'New',
  removed: 'Removed',
  changed: 'Changed',
  kept: 'Not written again and still in force:',
  none: 'none',
};

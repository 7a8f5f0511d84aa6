// Words of the rows of entries, English.
export const en = {
  columnTitle: 'What was learned',
  columnSubject: 'Subject',
  columnBasis: 'Basis',
  columnHeld: 'When',
  columnHours: 'Hours',
  columnBy: 'Registered by',
  reversed: 'reversed',
  reversal: 'reversal',
  byExam: 'by examination',
};

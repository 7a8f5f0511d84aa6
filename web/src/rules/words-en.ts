// Names that the rules give to things, English.

export const en = {
  professional: 'Professional subject',
  sector_public: 'Sector public subject',
  general_public: 'General public subject',
  public: 'Public subjects',
  total: 'Total of the year',
  byExam: 'Special knowledge exam',
  met: 'Met',
  in_progress: 'In progress',
  not_met: 'Not met',
  pending: 'Pending',
  exempt: 'Exempt',
  not_applicable: 'Not applicable',
  hours: 'hours',
  ofHours: '/ {hours} hours',
  short: '{hours} to go',
  enough: 'Reached',
  some: 'some required',
  waived: 'not required this year',
  has: '{hours} / {required}',
  ringsSummary:
    '{year}: {total} hours of {required}; professional {professional} of {professionalRequired}; public {public} of {publicRequired}; by examination {byExam}.',
  explanation: 'How it is computed',
  citations: 'Legal basis (in Chinese)',
  readings: 'Readings applied',
  reading: 'Reading {id}',
  readingsNote:
    'Where the rules are silent, the system decides by these readings (in Chinese); the authority may change them from a given day.',
};

// Words of what a claim looks like, English.
export const en = {
  draft: 'Draft',
  submitted: 'Under review',
  returned: 'Returned',
  refused: 'Refused',
  recognised: 'Recognised',
  withdrawn: 'Withdrawn',
  appealed: 'Second review',
  appeal_granted: 'Changed on second review',
  appeal_dismissed: 'Upheld on second review',

  reasons: 'Reasons',
  stepHours: '{hours} hours recognised',
  askedHours: '{hours} hours by the standard',
  clockWith: 'With {with}',
  clockSince: 'since {day}',
  clockLeft: '{days} working days left',
  clockToday: 'due today',
  clockLate: '{days} working days late',
  clockDue: 'due by {day}',
  clockRule: 'review time {days} working days',

  computed: 'By the standard',
  yearHours: '{year}: {hours}',
  reading: 'Reading {id}',

  notFilled: 'not given',
  yes: 'Yes',
  no: 'No',
  fullDay: 'whole day',
  halfDay: 'half day',
  minutes: '{minutes} minutes',
  passedOn: 'passed on {day}',

  noFindings: 'No duplicate and no clash of days found',
  blocks: 'cannot be recognised until settled',
  seeClaim: 'See that claim',
};

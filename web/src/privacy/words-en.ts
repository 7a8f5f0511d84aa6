// Words of one's own data, English.
export const en = {
  title: 'Who looked at my record',
  lead: 'Whenever an official opens or handles your data, hours or applications, it is recorded here, and nobody can remove it. Lists in which your name appeared are not itemised.',
  list: 'Read and handled',
  none: 'Nobody has opened your record yet',
  who: 'Who',
  at: 'When',
  what: 'What',
  kind: 'Kind',
  read: 'read',
  write: 'handled',
  more: 'Show more',
  doubt: 'If you doubt one of these, note the time and ask that office or the city bureau.',
  notice: 'Privacy',
};

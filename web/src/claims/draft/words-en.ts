// Words of saving a draft, English.
export const en = {
  saving: 'Saving…',
  saved: 'Saved {time}',
  failed: 'Not saved yet',
  retry: 'Try again',
  stillHere: 'What you typed is still on this page. Please do not close it.',

  conflictTitle: 'This draft was also changed elsewhere',
  conflictText: 'Another window or device saved something else at {time}. Choose which one to keep; the other is replaced.',
  mine: 'On this page',
  theirs: 'Saved elsewhere',
  keepMine: 'Keep this page',
  keepTheirs: 'Use the other',
  empty: '(empty)',
  way: 'Way',
  title: 'Title',
  organiser: 'Organiser',
  reference: 'Number',
  note: 'Note',
  facts: 'Facts',

  leaveTitle: 'Something is not saved yet',
  leaveText: 'If you leave now, what is not saved is lost.',
  uploadText: 'A file is still being sent. If you leave now it stops; choosing the same file again goes on where it was.',
  stay: 'Stay here',
  leave: 'Leave anyway',
};

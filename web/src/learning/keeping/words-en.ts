// Words of keeping progress, English.
export const en = {
  saved: 'Saved {time}',
  keeps: 'Progress saves itself and follows you to any device',
  waiting: 'Checking the time, it counts in a moment',
  offline: 'Offline: {seconds} seconds kept here, sent once you are back online',
  elsewhere: 'Learning on another device',
  elsewhereText: 'Time counts in one place at once. Playing is paused here; nothing is lost.',
  here: 'Go on here',
  retry: 'Try again',
  stillHere: 'What you learned is still kept on this device.',
};

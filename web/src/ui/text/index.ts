// The door of words and formats.
export { catalogue, type English, fill, type Say, speak } from './catalogue.ts';
export { dayAfter, dayText, hoursText, timeText, todayInBeijing } from './format.ts';

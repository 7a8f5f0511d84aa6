// The door of words and formats.
export { catalogue, speak } from './catalogue.ts';
export { dayAfter, dayText, hoursText, spanText, timeText, todayInBeijing } from './format.ts';

// The door of editing what is no document: a later version of a reading, a notice about one year, a sector's profile.
export { FilingForm } from './filing-form.tsx';

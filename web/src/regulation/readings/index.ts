// The door of the readings on the policy page: which held on a day, and each with its history.
export { HeldReadings } from './held-readings.tsx';
export { type HeldReading, readingsOn } from './reading-history.ts';

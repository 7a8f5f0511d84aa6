// The door of the walls: read the sources, hold them to the laws.
export { violations } from './laws.ts';
export { readSources, type Sources, sourceOf } from './sources.ts';

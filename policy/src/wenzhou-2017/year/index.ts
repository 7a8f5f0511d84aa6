// The door of 第六条: what a year asks for, what notices and sectors set beside it, whether it is enough, and the shortest ways.
export * from './06-annual-requirement.ts';
export * from './06-notices.ts';
export * from './06-sector-profile.ts';
export * from './06-shortest-ways.ts';
export * from './06-year-verdict.ts';

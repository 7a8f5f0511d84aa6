// The door of the edition: from when it holds, and itself as a rule document.
export * from './18-in-force.ts';

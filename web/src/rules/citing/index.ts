// The door of citing: a button that copies a citation, and the way back – an address with an anchor shows what it names.
export { CopyCitation } from './copy-citation.tsx';
export { anchorAt, filedAnchor } from './filed-anchor.ts';
export { useShownAnchor } from './shown-anchor.ts';

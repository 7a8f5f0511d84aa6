// Where the rings lie: concentric, from the outside in, each starting at twelve o'clock.
export type RingShape = { radius: number; circumference: number; dash: number };

export const SIZE = 200;
export const STROKE = 11;
const GAP = 5;
const MARGIN = 2;

/** A share outside 0…1 is drawn at its end; an unfinished ring keeps a gap that its round cap cannot close. */
export function ringShapes(shares: readonly number[]): RingShape[] {
  return shares.map((share, index) => {
    const radius = SIZE / 2 - MARGIN - STROKE / 2 - index * (STROKE + GAP);
    const circumference = 2 * Math.PI * radius;
    return { radius, circumference, dash: drawnShare(share, circumference) * circumference };
  });
}

function drawnShare(share: number, circumference: number): number {
  if (!(share > 0)) return 0;
  if (share >= 1) return 1;
  const cap = (STROKE * 1.5) / circumference;
  return Math.max(0.001, Math.min(share, 1 - cap));
}

// What differs between two texts: the same beginning and the same end are left aside.
export type ChangedPart = { readonly head: string; readonly before: string; readonly after: string; readonly tail: string };

export function changedPart(before: string, after: string): ChangedPart {
  const [was, is] = [[...before], [...after]];
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  return {
    head: was.slice(0, head).join(''),
    before: was.slice(head, was.length - tail).join(''),
    after: is.slice(head, is.length - tail).join(''),
    tail: was.slice(was.length - tail).join(''),
  };
}

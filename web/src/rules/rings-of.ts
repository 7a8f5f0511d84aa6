// The API speaks in hours; the rings, like the policy, in centihours with what each is required by.
import type { Standing } from '@xueshi/policy';
import type { Reply } from '#api';

type View = Pick<Reply<'getMyStanding'>, 'year' | 'totals' | 'required'>;
type Shown = Pick<Standing, 'year' | 'totals' | 'required'>;

export function ringsOf({ year, totals, required }: View): Shown {
  const asked = (hours: number) => ({ value: centihours(hours), citation: NONE });
  return {
    year,
    totals: {
      total: centihours(totals.total),
      professional: centihours(totals.professional),
      public: centihours(totals.public),
      sectorPublic: centihours(totals.sectorPublic),
      generalPublic: centihours(totals.generalPublic),
      byExam: centihours(totals.byExam),
    },
    required: {
      total: asked(required.total),
      professional: asked(required.professional),
      public: asked(required.public),
      sectorPublic: asked(0),
      generalPublic: asked(0),
      byExam: { value: examOf(required.byExam), citation: NONE },
    },
  };
}

/** `">0"`: more than 0; a number: at least so many; 0: waived for that year. */
export function examOf(required: string | number): Shown['required']['byExam']['value'] {
  const above = /^>\s*(\d+(?:\.\d+)?)$/.exec(String(required));
  if (above) return { kind: 'above', value: centihours(Number(above[1])) };
  const hours = Number(required);
  return hours > 0 ? { kind: 'at-least', value: centihours(hours) } : { kind: 'waived', value: 0 };
}

function centihours(hours: number): number {
  return Math.round(hours * 100);
}

const NONE = { document: '', article: '', quote: '' };

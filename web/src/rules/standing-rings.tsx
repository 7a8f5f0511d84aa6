// A year's standing as rings (第六条): total, professional, public, by examination – each with what is asked and what is missing.
import { formatHours, type Standing } from '@xueshi/policy';
import { type Ring, Rings } from '#ui/data';
import { useWords } from './words.ts';

type Shown = Pick<Standing, 'year' | 'totals' | 'required'>;

/** In centihours, as the policy judges; a reply of the API is turned back with `parseHours`. */
export function StandingRings({ standing }: { standing: Shown }) {
  const say = useWords();
  const { totals, required } = standing;
  const ring = (key: 'total' | 'professional' | 'public'): Ring => {
    const [has, asked] = [totals[key], required[key].value];
    return {
      key,
      label: say(key),
      share: asked > 0 ? has / asked : 1,
      figure: say('has', { hours: formatHours(has), required: formatHours(asked) }),
      note: has >= asked ? say('enough') : say('short', { hours: formatHours(asked - has) }),
    };
  };
  const summary = say('ringsSummary', {
    year: standing.year,
    total: formatHours(totals.total),
    required: formatHours(required.total.value),
    professional: formatHours(totals.professional),
    professionalRequired: formatHours(required.professional.value),
    public: formatHours(totals.public),
    publicRequired: formatHours(required.public.value),
    byExam: formatHours(totals.byExam),
  });
  return (
    <Rings
      rings={[ring('total'), ring('professional'), ring('public'), examRing(standing, say)]}
      centre={{ figure: formatHours(totals.total), caption: say('ofHours', { hours: formatHours(required.total.value) }) }}
      summary={summary}
    />
  );
}

function examRing({ totals, required }: Shown, say: ReturnType<typeof useWords>): Ring {
  const { kind, value } = required.byExam.value;
  const has = totals.byExam;
  const met = kind === 'waived' || (kind === 'above' ? has > value : has >= value);
  const asked = kind === 'at-least' ? formatHours(value) : undefined;
  return {
    key: 'byExam',
    label: say('byExam'),
    share: met ? 1 : value > 0 ? has / value : 0,
    figure: asked === undefined ? formatHours(has) : say('has', { hours: formatHours(has), required: asked }),
    note: kind === 'waived' ? say('waived') : met ? say('enough') : say('some'),
  };
}

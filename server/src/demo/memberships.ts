// People who registered themselves lately: two wait for a hospital, one has waited too long, one has no unit, one came back to be corrected.
import { registerPeople } from '#accounts';
import { askMembership } from '#membership';
import { type Context, clockAt } from '#platform';
import { fictitiousIdNumber, fixedPersonId } from './names.ts';
import { chanceOf } from './random.ts';
import { employerIdOf } from './units.ts';

const dayMs = 24 * 3600 * 1000;
const lucheng = '330302';

const newcomers = [
  { key: 'newcomer-1', name: '金望舒', gender: 'female', daysAgo: 1, unit: true, title: '护师' },
  { key: 'newcomer-2', name: '胡知行', gender: 'male', daysAgo: 2, unit: true, title: '住院医师' },
  { key: 'newcomer-3', name: '夏云舟', gender: 'male', daysAgo: 16, unit: true, title: '主管药师' },
  { key: 'newcomer-4', name: '蔡书瑶', gender: 'female', daysAgo: 3, unit: false, title: '初级药师' },
] as const;

export async function seedMemberships(at: Context): Promise<void> {
  for (const [index, one] of newcomers.entries()) {
    const personId = fixedPersonId(one.key);
    const then: Context = {
      ...at,
      actor: { kind: 'system', name: one.name },
      clock: clockAt(() => new Date(at.clock.now().getTime() - one.daysAgo * dayMs)),
    };
    await registerPeople(then, [
      {
        personId,
        name: one.name,
        idNumber: fictitiousIdNumber(chanceOf('newcomer', index), one.gender, 480 + index),
        phone: `1990577000${index}`,
        ethnicity: null,
        series: 'health',
        title: one.title,
        titleSince: null,
        division: lucheng,
      },
    ]);
    await askMembership(then, {
      personId,
      orgId: one.unit ? employerIdOf(0) : null,
      division: one.unit ? null : lucheng,
      kind: 'main',
      from: then.clock.today(),
      registered: true,
    });
  }
}

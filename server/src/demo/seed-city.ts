// A synthetic city of any size for figures of speed: people, employment and, if asked for, a year of entries, through the same doors.

import { usccCheckCharacter } from '@xueshi/contract';
import { type NewEmployment, type NewPerson, recordEmployments, registerPeople } from '#accounts';
import { append } from '#ledger';
import { createOrgs, type NewOrg } from '#orgs';
import { type Context, inTransaction } from '#platform';
import { passedPart } from './calendar.ts';
import { commonName, fixedPersonId, numberedIdNumber } from './names.ts';
import { chanceOf } from './random.ts';
import { employers } from './units.ts';
import { entriesOfPlan, finishedYear } from './year-plans.ts';

type Options = {
  people: number;
  /** Years of entries for everybody, counted back from last year; none unless told. */
  years?: number;
  say?: (line: string) => void;
};

const chunk = 2000;
const peoplePerUnit = 200;
const firstUnit = 1_000_000;

/** The same size again adds nothing; a larger one adds the rest. Each chunk is its own transaction. */
export async function seedCity(at: Context, options: Options): Promise<void> {
  const system: Context = { ...at, actor: { kind: 'system', name: 'city' } };
  await createOrgs(system, unitsFor(options.people));
  const start = performance.now();
  for (let first = 0; first < options.people; first += chunk) {
    const size = Math.min(chunk, options.people - first);
    await inTransaction(at.tx, (tx) => seedChunk({ ...system, tx }, first, size, options.years ?? 0));
    const seconds = (performance.now() - start) / 1000;
    options.say?.(`已写入 ${first + size} / ${options.people} 人，每秒 ${Math.round((first + size) / seconds)} 人`);
  }
}

async function seedChunk(at: Context, first: number, size: number, years: number): Promise<void> {
  const people = Array.from({ length: size }, (_, i) => cityPerson(first + i));
  const added = new Set(
    await registerPeople(
      at,
      people.map((one) => one.person),
    ),
  );
  const fresh = people.filter((one) => added.has(one.person.personId));
  await recordEmployments(
    at,
    fresh.map((one) => one.employment),
    'city',
  );
  const lastYear = Number(at.clock.today().slice(0, 4)) - 1;
  for (let year = lastYear; year > lastYear - years; year--) {
    const entries = fresh.flatMap(({ person, sector, employer }) =>
      entriesOfPlan(finishedYear(chanceOf('plan', person.personId, year)), {
        place: { personId: person.personId, sector, authority: 1 },
        employer,
        authorityName: '温州市人力资源和社会保障局',
        stretch: passedPart(year, at.clock.today()),
        year,
      }),
    );
    await append(at, entries);
  }
}

type CityPerson = { person: NewPerson & { personId: number }; employment: NewEmployment; sector: string; employer: string };

function cityPerson(index: number): CityPerson {
  const chance = chanceOf('city', index);
  const unit = employers[Math.floor(index / peoplePerUnit) % employers.length];
  if (!unit) throw new Error('没有这个单位');
  const personId = fixedPersonId(`city-${index}`);
  const person = {
    personId,
    ...commonName(chance),
    idNumber: numberedIdNumber(index),
    phone: null,
    series: chance.pick(unit.series),
    title: null,
    titleSince: null,
    division: null,
  };
  const orgId = firstUnit + Math.floor(index / peoplePerUnit);
  return { person, employment: { personId, orgId, from: '2015-08-01', to: null, main: true }, sector: unit.sector, employer: unit.name };
}

function unitsFor(people: number): NewOrg[] {
  return Array.from({ length: Math.ceil(people / peoplePerUnit) }, (_, i) => {
    const model = employers[i % employers.length];
    const seventeen = `12${model?.division ?? '330302'}C1T${String(i).padStart(6, '0')}`;
    return {
      orgId: firstUnit + i,
      kind: 'employer',
      name: `城市样本单位 ${i + 1}`,
      uscc: seventeen + usccCheckCharacter(seventeen),
      division: model?.division ?? null,
      sector: model?.sector ?? null,
      parentId: null,
    };
  });
}

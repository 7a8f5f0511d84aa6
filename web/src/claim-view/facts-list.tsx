// The declared facts of a claim, label and value, in the order of the way's own form.
import { DetailList } from '#ui/data';
import { usePreferences } from '#ui/theme';
import { type FactFieldInfo, factLines } from './fact-lines.ts';
import css from './parts.module.css';
import { findWay } from './ways.ts';
import { useWords } from './words.ts';

type Props = {
  way: string;
  facts: Readonly<Record<string, unknown>>;
  /** For a rule of a sector, whose facts the way itself does not know. */
  fields?: readonly FactFieldInfo[];
  /** Title, organiser, reference, note: what every claim has beside its facts. */
  before?: readonly { label: string; value: string }[];
  after?: readonly { label: string; value: string }[];
};

export function FactsList({ way, facts, fields = findWay(way)?.facts ?? [], before = [], after = [] }: Props) {
  const say = useWords();
  const { language } = usePreferences();
  const words = {
    yes: say('yes'),
    no: say('no'),
    fullDay: say('fullDay'),
    halfDay: say('halfDay'),
    minutes: (minutes: number) => say('minutes', { minutes }),
    passedOn: (day: string) => say('passedOn', { day }),
  };
  const lines = factLines(fields, facts, words, language);
  return (
    <DetailList
      items={[
        ...before.map(({ label, value }) => ({ label, value: value || <Missing /> })),
        ...lines.map(({ label, values }) => ({ label, value: <Values values={values} /> })),
        ...after.map(({ label, value }) => ({ label, value: value || <Missing /> })),
      ]}
    />
  );
}

function Values({ values }: { values: readonly string[] }) {
  if (values.length === 0) return <Missing />;
  if (values.length === 1) return <>{values[0]}</>;
  return (
    <ul className={css.values}>
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}

function Missing() {
  const say = useWords();
  return <span className={css.missing}>{say('notFilled')}</span>;
}

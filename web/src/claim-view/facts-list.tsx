// The declared facts of a claim, label and value, in the order of the way's own form.
import { factFields, type RuleDocument } from '@xueshi/policy';
import { useFiledRules } from '#rules';
import { useMe } from '#session';
import { DetailList } from '#ui/data';
import { todayInBeijing } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { type FactFieldInfo, factLines } from './fact-lines.ts';
import css from './parts.module.css';
import { findWay } from './ways.ts';
import { useWords } from './words.ts';

type Props = {
  way: string;
  facts: Readonly<Record<string, unknown>>;
  /** Known already, e.g. for an example inside a document that is not filed. */
  fields?: readonly FactFieldInfo[];
  /** What the server computed by, where it could: names the document of a sector's rule for whoever reads it. */
  rule?: { readonly document: string } | undefined;
  /** Title, organiser, reference, note: what every claim has beside its facts. */
  before?: readonly { label: string; value: string }[];
  after?: readonly { label: string; value: string }[];
};

export function FactsList(props: Props) {
  if (props.fields) return <Lines {...props} fields={props.fields} />;
  if (props.way === '8-10') return <SectorFacts {...props} />;
  return <Lines {...props} fields={findWay(props.way)?.facts ?? []} />;
}

/** The applicant's own sector, or for a reviewer the one of the document by which the claim was computed. */
function SectorFacts(props: Props) {
  const { documents } = useFiledRules().rules;
  const own = useMe()?.person?.sector.code ?? null;
  const sector = sectorOf(documents, props) ?? own;
  const fields = factFields({ way: '8-10', facts: props.facts, sector, documents, on: todayInBeijing() });
  return <Lines {...props} fields={fields} />;
}

function sectorOf(documents: readonly RuleDocument[], { rule, facts }: Props): string | null {
  const named = documents.filter((one) => one.rules.some(({ id }) => id === facts['rule']));
  return named.find((one) => one.number === rule?.document)?.sector ?? null;
}

function Lines({ fields, facts, before = [], after = [] }: Props & { fields: readonly FactFieldInfo[] }) {
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

// Begins a draft of each kind; whoever is of a sector begins for that sector.
import type { FiledKind } from '@xueshi/policy';
import { type ReactNode, useState } from 'react';
import type { Body } from '#rulebooks/body';
import { useFiledRules } from '#rules';
import { can, type Me } from '#session';
import { SelectField } from '#ui/forms';
import { Button } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import {
  currentReadings,
  type Drafter,
  editable,
  emptyDocument,
  emptyNotice,
  emptyProfile,
  kindOf,
  newEdition,
  newReading,
  nextMonth,
} from './beginnings.ts';
import css from './starting.module.css';
import { useWords } from './words.ts';

type Begin = (draft: { kind: FiledKind; body: Body }) => void;
type Props = { me: Me; busy: boolean; onBegin: Begin; importer: (onRead: (body: Body) => void) => ReactNode };

export function StartPanel({ me, busy, onBegin, importer }: Props) {
  const say = useWords();
  const { rules, ready } = useFiledRules();
  const drafter = drafterOf(me);
  const today = todayInBeijing();
  const from = nextMonth(today);
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const begin = (kind: FiledKind, body: Body) => onBegin({ kind, body });
  return (
    <div className={css.kinds}>
      <Kind title={say('document')} text={say('documentText')}>
        <Button variant="primary" busy={busy} onClick={() => begin('document', emptyDocument(drafter, from, ids(rules.documents)))}>
          {say('beginDocument')}
        </Button>
        <Choice
          path="edition"
          label={say('edition')}
          none={say('noEdition')}
          button={say('beginEdition')}
          busy={busy || !ready}
          options={editable(rules.documents, drafter, today).map((one) => ({ value: one.id, label: one.title, one }))}
          onBegin={({ one }) => begin('document', newEdition(one, from, [one.id, ...ids(rules.documents)]))}
        />
      </Kind>
      {can(me, 'rulebook.file') && (
        <Kind title={say('reading')} text={say('readingText')}>
          <Choice
            path="reading"
            label={say('readingWhich')}
            none={say('noEdition')}
            button={say('beginReading')}
            busy={busy || !ready}
            options={currentReadings(rules.readings).map((one) => ({
              value: String(one.id),
              label: say('readingLabel', { id: one.id, title: one.title }),
              one,
            }))}
            onBegin={({ one }) => begin('reading', newReading(one, from))}
          />
        </Kind>
      )}
      <Kind title={say('notice')} text={say('noticeText')}>
        <Button busy={busy} onClick={() => begin('notice', emptyNotice(drafter, today, from, ids(rules.notices)))}>
          {say('beginNotice')}
        </Button>
      </Kind>
      <Kind title={say('profile')} text={say('profileText')}>
        <Button busy={busy} onClick={() => begin('profile', emptyProfile(drafter, from, ids(rules.profiles)))}>
          {say('beginProfile')}
        </Button>
      </Kind>
      <details className={css.import}>
        <summary>{say('import')}</summary>
        {importer((body) => begin(kindOf(body), body))}
      </details>
    </div>
  );
}

function Kind({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className={css.kind}>
      <h3>{title}</h3>
      <p className={css.text}>{text}</p>
      {children}
    </section>
  );
}

type Option = { value: string; label: string };
type ChoiceProps<O extends Option> = {
  path: string;
  label: string;
  none: string;
  button: string;
  busy: boolean;
  options: readonly O[];
  onBegin: (option: O) => void;
};

function Choice<O extends Option>({ path, label, none, button, busy, options, onBegin }: ChoiceProps<O>) {
  const [value, setValue] = useState('');
  const chosen = options.find((one) => one.value === value);
  if (options.length === 0) return <p className={css.text}>{none}</p>;
  return (
    <div className={css.choice}>
      <SelectField path={path} label={label} value={value} onChange={setValue} options={options} />
      <Button busy={busy} disabled={!chosen} onClick={() => chosen && onBegin(chosen)}>
        {button}
      </Button>
    </div>
  );
}

/** The city bureau drafts for everybody; a sector's authority for its own. */
function drafterOf(me: Me): Drafter {
  const role = me.roles.find((one) => one.role === 'city') ?? me.roles.find((one) => one.sector && !one.division);
  return { issuer: role?.org?.name ?? '', sector: role?.role === 'city' ? null : (role?.sector?.code ?? null) };
}

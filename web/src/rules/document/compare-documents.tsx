// Two editions side by side: rules and articles that came, went or changed, with figures before → after. Stands in a card of its own.
import { type ChangedField, compareDocuments, type Rule, type RuleDocument } from '@xueshi/policy';
import type { ReactNode } from 'react';
import { StatusTag } from '#ui/data';
import { changedPart } from './changed-part.ts';
import css from './document.module.css';
import { RuleFigures } from './rule-figures.tsx';
import { useWords } from './words.ts';

export function CompareDocuments({ before, after }: { before: RuleDocument; after: RuleDocument }) {
  const say = useWords();
  const { rules, articles } = compareDocuments(before, after);
  const changes = [rules.added, rules.removed, rules.changed, articles.added, articles.removed, articles.changed];
  const kept = rules.kept.map((one) => one.title);
  return (
    <div className={css.comparison}>
      {changes.every((list) => list.length === 0) && <p className={css.muted}>{say('same')}</p>}
      {rules.changed.map((one) => (
        <Change key={one.after.id} tag="changed" name={one.after.title} place={one.after.article}>
          <Fields fields={one.fields} />
        </Change>
      ))}
      <Rules tag="added" rules={rules.added} />
      <Rules tag="removed" rules={rules.removed} />
      {kept.length > 0 && (
        <p className={css.muted}>
          {say('kept')} <span lang="zh-CN">{kept.join('、')}</span>
        </p>
      )}
      {articles.changed.map((one) => (
        <Change key={one.name} tag="changed" name={one.name}>
          <ChangedText before={one.before} after={one.after} />
        </Change>
      ))}
      {(['added', 'removed'] as const).map((tag) =>
        articles[tag].map((one) => (
          <Change key={one.name} tag={tag} name={one.name}>
            <p className={css.text}>{one.text}</p>
          </Change>
        )),
      )}
    </div>
  );
}

const TONES = { added: 'success', changed: 'warning', removed: 'error' } as const;
const ICONS = { added: 'plus', changed: 'pen', removed: 'minus' } as const;
type Tag = keyof typeof TONES;

function Change({ tag, name, place, children }: { tag: Tag; name: string; place?: string; children: ReactNode }) {
  const say = useWords();
  return (
    <section className={css.change}>
      <h3 className={css.changeHead}>
        <StatusTag tone={TONES[tag]} icon={ICONS[tag]}>
          {say(tag)}
        </StatusTag>
        <span lang="zh-CN">
          {name} {place && <small>{place}</small>}
        </span>
      </h3>
      <div lang="zh-CN">{children}</div>
    </section>
  );
}

function Rules({ tag, rules }: { tag: Tag; rules: readonly Rule[] }) {
  return rules.map((rule) => (
    <Change key={rule.id} tag={tag} name={rule.title} place={rule.article}>
      <RuleFigures rule={rule} />
    </Change>
  ));
}

function Fields({ fields }: { fields: readonly ChangedField[] }) {
  const say = useWords();
  return (
    <dl className={css.fields}>
      {fields.map((one) => (
        <div key={one.name}>
          <dt>{one.label}</dt>
          <dd>
            {one.before === '' ? say('none') : <del>{one.before}</del>} → {one.after === '' ? say('none') : <ins>{one.after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedText({ before, after }: { before: string; after: string }) {
  const part = changedPart(before, after);
  return (
    <p className={css.text}>
      {part.head}
      {part.before !== '' && <del>{part.before}</del>}
      {part.after !== '' && <ins>{part.after}</ins>}
      {part.tail}
    </p>
  );
}

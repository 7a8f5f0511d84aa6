// 口径的新版本: its words and its parameters within their limits; the number stays, the earlier version holds until this one begins.
import { READINGS, type Reading } from '@xueshi/policy';
import { recordAt, textAt } from '#rulebooks/body';
import { AreaAt, css, DayAt, TextAt, useAt, useEditing, WholeAt } from '#rulebooks/fields';
import { CheckField } from '#ui/forms';
import { Card } from '#ui/layout';
import { parameterWords } from './parameters.ts';
import { useWords } from './words.ts';

export function ReadingForm() {
  const say = useWords();
  const { body, rules } = useEditing();
  const versions = [...READINGS, ...rules.readings].filter((one) => one.id === body['id']);
  const before = versions.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const names = [...new Set([...Object.keys(before?.parameters ?? {}), ...Object.keys(recordAt(body, 'parameters'))])];
  return (
    <>
      <Card title={say('readingNumber', { id: textAt(body, 'id') })}>
        <div className={css.grid}>
          <TextAt path="title" label={say('readingTitle')} />
          <TextAt path="article" label={say('article')} maxLength={60} />
          <DayAt path="from" label={say('from')} />
          <div className={css.wide}>
            <TextAt path="source" label={say('source')} hint={say('sourceHint')} />
          </div>
          <div className={css.wide}>
            <AreaAt path="text" label={say('readingText')} rows={5} maxLength={2000} />
          </div>
        </div>
        {before && before.text !== textAt(body, 'text') && (
          <div className={css.before}>
            <p className={css.muted}>{say('before', { from: before.from })}</p>
            <p lang="zh-CN">{before.text}</p>
          </div>
        )}
      </Card>
      {names.length > 0 && (
        <Card title={say('parameters')}>
          <div className={css.grid}>
            {names.map((name) => (
              <ParameterAt key={name} name={name} before={before} />
            ))}
          </div>
        </Card>
      )}
    </>
  );
}

function ParameterAt({ name, before }: { name: string; before: Reading | undefined }) {
  const say = useWords();
  const path = `parameters.${name}`;
  const { value, set, disabled } = useAt(path);
  const was = before?.parameters[name];
  const limits = before?.limits[name];
  const known = parameterWords.find((one) => one === name);
  const label = known ? say(known) : name;
  const range = limits ? say('limits', { min: limits[0], max: limits[1] }) : '';
  const hint = was === undefined ? name : `${say('now', { value: String(was) })}${range}`;
  if (typeof was === 'boolean') {
    return <CheckField path={path} label={label} hint={name} value={value === true} onChange={set} disabled={disabled} />;
  }
  if (typeof was === 'number') return <WholeAt path={path} label={label} hint={hint} />;
  return <TextAt path={path} label={label} hint={hint} maxLength={100} />;
}

// The head of the document: who issued it, for whom, from when, and which documents it takes over from or ends.
import { CITY_DOCUMENT, LAYER_IDS, type Layer, type RuleDocument } from '@xueshi/policy';
import { asRecord, type Body, listAt, textAt, textOf } from '#rulebooks/body';
import { css, DayAt, SectorAt, TextAt, useAt, useEditing } from '#rulebooks/fields';
import { can, useMe } from '#session';
import { ChecksField, SelectField } from '#ui/forms';
import { Card } from '#ui/layout';
import { useWords } from './words.ts';

const layerWords = { national: 'layerNational', province: 'layerProvince', city: 'layerCity', sector: 'layerSector' } as const;

export function HeadForm() {
  const say = useWords();
  const { body } = useEditing();
  const layer = textAt(body, 'layer');
  return (
    <Card title={say('head')}>
      <div className={css.grid}>
        <div className={css.wide}>
          <TextAt path="title" label={say('title')} />
        </div>
        <TextAt path="number" label={say('number')} hint={say('numberHint')} maxLength={100} />
        <TextAt path="issuer" label={say('issuer')} />
        <LayerAt />
        {layer !== 'city' && <SectorAt all={layer !== 'sector'} />}
        <DayAt path="from" label={say('from')} />
        <DayAt path="until" label={say('until')} hint={say('untilHint')} none={null} optional />
        <TextAt path="id" label={say('id')} hint={say('idHint')} maxLength={80} />
        <div className={css.wide}>
          <Documents path="supersedes" label={say('supersedes')} hint={say('supersedesHint')} />
        </div>
        <div className={css.wide}>
          <Documents path="inherits" label={say('inherits')} hint={say('inheritsHint')} />
        </div>
      </div>
    </Card>
  );
}

function LayerAt() {
  const say = useWords();
  const me = useMe();
  const { text, error, disabled } = useAt('layer');
  const { change } = useEditing();
  const open = can(me, 'rulebook.file') ? LAYER_IDS : LAYER_IDS.filter((one) => one === 'sector' || one === 'province' || one === text);
  return (
    <SelectField<Layer>
      path="layer"
      label={say('layer')}
      value={text as Layer | ''}
      // The city's own documents are for all sectors.
      onChange={(layer) => change((body) => ({ ...body, layer, ...(layer === 'city' ? { sector: null } : {}) }))}
      options={open.map((value) => ({ value, label: say(layerWords[value]) }))}
      error={error}
      disabled={disabled}
    />
  );
}

/** Documents of the same line; for a provincial list also the city's. What is named and not known stays, to be taken out. */
function Documents({ path, label, hint }: { path: 'supersedes' | 'inherits'; label: string; hint: string }) {
  const say = useWords();
  const { body, rules, change, errors, disabled } = useEditing();
  const named = listAt(body, path).map(textOf);
  const known = [CITY_DOCUMENT, ...rules.documents].filter((one) => one.id !== body['id']);
  const fitting = known.filter((one) => fits(one, body, path) || named.includes(one.id));
  const strangers = named.filter((id) => !known.some((one) => one.id === id));
  const options = [
    ...fitting.map((one) => ({ value: one.id, label: one.title, note: `${one.number} · ${one.id}` })),
    ...strangers.map((id) => ({ value: id, label: id })),
  ];
  if (options.length === 0) return <p className={css.muted}>{say('noDocuments', { label })}</p>;
  return (
    <ChecksField
      path={path}
      label={label}
      hint={hint}
      value={named}
      onChange={(ids) => change((before) => ({ ...asRecord(before), [path]: ids }))}
      options={options}
      error={errors[path]}
      disabled={disabled}
      optional
    />
  );
}

function fits(one: RuleDocument, body: Body, path: 'supersedes' | 'inherits'): boolean {
  const sector = textAt(body, 'sector') || null;
  if (one.layer === body['layer'] && one.sector === sector) return true;
  return path === 'inherits' && body['layer'] === 'province' && sector !== null && one.layer === 'city';
}

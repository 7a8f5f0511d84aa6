// A draft to be read: a document's articles beside its rules, with remarks at each; of another kind its fields as they are.
import { CITY_DOCUMENT, type FiledKind, LAYER_IDS } from '@xueshi/policy';
import { useAnswer } from '#api';
import { type Body, listAt, textAt, textOf } from '#rulebooks/body';
import { Comments, EditingContext, Problems, useEditing } from '#rulebooks/fields';
import { FilingForm } from '#rulebooks/others';
import { RulesOf, useFiledRules } from '#rules';
import { DetailList } from '#ui/data';
import { Card } from '#ui/layout';
import css from './rulebooks.module.css';
import { useWords } from './words.ts';

const layers = { national: 'layerNational', province: 'layerProvince', city: 'layerCity', sector: 'layerSector' } as const;

type Problem = { readonly path: string; readonly message: string };
type Props = { kind: FiledKind; body: Record<string, unknown>; problems: readonly Problem[] };

export function DraftWords({ kind, body, problems }: Props) {
  const { rules } = useFiledRules();
  const reading = { body, change: () => undefined, errors: {}, strict: false, rules, disabled: true };
  return (
    <EditingContext value={reading}>
      {problems.length > 0 && <Problems problems={problems} />}
      {kind === 'document' ? <DocumentWords body={body} /> : <FilingForm kind={kind} />}
    </EditingContext>
  );
}

function DocumentWords({ body }: { body: Body }) {
  const say = useWords();
  const { rules } = useEditing();
  const layer = LAYER_IDS.find((one) => one === body['layer']);
  const sectorName = useAnswer('listSectors', {}).data?.items.find((one) => one.code === body['sector'])?.name;
  const known = [CITY_DOCUMENT, ...rules.documents];
  const namesOf = (path: string) =>
    listAt(body, path)
      .map((id) => known.find((one) => one.id === id)?.title ?? textOf(id))
      .join('、') || '—';
  const plain = (label: string, path: string) => ({ label, value: <span lang="zh-CN">{textAt(body, path) || '—'}</span> });
  return (
    <>
      <Card title={say('content')}>
        <DetailList
          items={[
            plain(say('name'), 'title'),
            plain(say('number'), 'number'),
            plain(say('issuer'), 'issuer'),
            plain(say('from'), 'from'),
            plain(say('until'), 'until'),
            { label: say('layer'), value: layer ? say(layers[layer]) : '—' },
            { label: say('sector'), value: <span lang="zh-CN">{sectorName ?? (textAt(body, 'sector') || '—')}</span> },
            { label: say('supersedes'), value: namesOf('supersedes') },
            { label: say('inherits'), value: namesOf('inherits') },
          ]}
        />
      </Card>
      <RulesOf document={{ ...body }} under={(path) => <Comments path={path} />} />
      <Card title={say('cases')}>
        <ul className={css.cases} lang="zh-CN">
          {listAt(body, 'cases').map((_, index) => (
            <li key={textAt(body, `cases[${index}].title`)}>
              {textAt(body, `cases[${index}].title`)}：{say('caseHours', { hours: textAt(body, `cases[${index}].hours`) })}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

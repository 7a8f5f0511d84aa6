// 规则文件 by date: what held on a day, for everybody (第十七、十八条); the day is in the address.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Reply } from '#api';
import { useAnswer } from '#api';
import { DayAsked } from '#rules';
import { DataList, StatusTag } from '#ui/data';
import { Card, ErrorState, Loading, Page } from '#ui/layout';
import { dayText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import css from './published.module.css';
import { useWords } from './words.ts';

export type Line = Reply<'listRuleDocuments'>['items'][number];

const layers = { national: 'layerNational', province: 'layerProvince', city: 'layerCity', sector: 'layerSector' } as const;
const states = {
  draft: ['stateDraft', 'neutral'],
  upcoming: ['stateUpcoming', 'info'],
  'in-force': ['stateInForce', 'success'],
  ended: ['stateEnded', 'neutral'],
} as const;

export function RulesPage() {
  const say = useWords();
  const { language } = usePreferences();
  const { on } = useSearch({ from: '/rules' });
  const navigate = useNavigate({ from: '/rules' });
  const list = useAnswer('listRuleDocuments', { ...(on ? { on } : {}) });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className={css.narrow}>
        <DayAsked
          label={say('on')}
          hint={say('onHint')}
          value={on ?? list.data?.on ?? ''}
          onAsk={(day) => void navigate({ search: day ? { on: day } : {}, replace: true })}
        />
      </div>
      {list.isPending && <Loading lines={5} />}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <Card title={say('list', { on: dayText(list.data.on, language) })}>
          <DataList
            caption={say('title')}
            rows={list.data.items}
            rowKey={(one) => one.documentId}
            columns={[
              {
                key: 'name',
                label: say('name'),
                place: 'title',
                cell: (one) => (
                  <Link to="/rules/$documentId" params={{ documentId: one.documentId }} lang="zh-CN">
                    {one.title}
                  </Link>
                ),
              },
              { key: 'number', label: say('number'), cell: (one) => <span lang="zh-CN">{one.number}</span> },
              { key: 'layer', label: say('layer'), cell: (one) => say(layers[one.layer]) },
              { key: 'issuer', label: say('issuer'), cell: (one) => <span lang="zh-CN">{one.issuer}</span> },
              { key: 'from', label: say('from'), cell: (one) => dayText(one.from, language) },
              { key: 'state', label: say('state'), cell: (one) => <DocumentState state={one.state} /> },
            ]}
          />
        </Card>
      )}
    </Page>
  );
}

export function DocumentState({ state }: { state: Line['state'] }) {
  const say = useWords();
  const [word, tone] = states[state];
  return <StatusTag tone={tone}>{say(word)}</StatusTag>;
}

// A unit: its facts, its custodians, what changed; the authority's acts on it (第十、十五条).
import { Link, useParams } from '@tanstack/react-router';
import { useAnswer } from '#api';
import { can, type Me, SignedInOnly } from '#session';
import { DetailList, HistoryList, StatusTag } from '#ui/data';
import { Card, EmptyState, ErrorState, Loading, Notice, Page } from '#ui/layout';
import { dayText, timeText } from '#ui/text';
import { usePreferences } from '#ui/theme';
import { Custodians } from './custodians.tsx';
import { Supervise } from './supervise.tsx';
import type { Unit } from './unit.ts';
import css from './units.module.css';
import { useWords } from './words.ts';

export function UnitPage() {
  return <SignedInOnly>{(me) => <ByAddress me={me} />}</SignedInOnly>;
}

function ByAddress({ me }: { me: Me }) {
  const { orgId } = useParams({ from: '/units/$orgId' });
  return <OpenedUnit me={me} orgId={orgId} />;
}

export function OpenedUnit({ me, orgId }: { me: Me; orgId: string }) {
  const say = useWords();
  const unit = useAnswer('getUnit', { orgId }, { freshMs: 0 });
  if (unit.isSuccess) return <Shown me={me} unit={unit.data} />;
  return (
    <Page title={say('ownTitle')}>
      {unit.isError ? <ErrorState trouble={unit.error} onRetry={() => void unit.refetch()} /> : <Loading lines={8} />}
    </Page>
  );
}

function Shown({ me, unit }: { me: Me; unit: Unit }) {
  const say = useWords();
  return (
    <Page title={unit.name} lead={unit.kindName}>
      {unit.suspended && unit.to === null && (
        <Notice tone="warning" title={say('suspended')}>
          {say('suspendedText')}
        </Notice>
      )}
      <Facts me={me} unit={unit} />
      <Custodians unit={unit} />
      {unit.maySupervise && unit.to === null && <Supervise unit={unit} />}
      <Changes unit={unit} />
      {can(me, 'unit.review') && (
        <p>
          <Link to="/units">{say('back')}</Link>
        </p>
      )}
    </Page>
  );
}

function Facts({ me, unit }: { me: Me; unit: Unit }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <Card
      title={say('facts')}
      extra={unit.to ? <StatusTag tone="neutral">{`${say('ended')} ${dayText(unit.to, language)}`}</StatusTag> : undefined}
    >
      <div className={css.stack}>
        <DetailList
          items={[
            { label: say('uscc'), value: unit.uscc ?? '—' },
            { label: say('division'), value: unit.division?.name ?? '—' },
            { label: say('sector'), value: unit.sector?.name ?? '—' },
            { label: say('since'), value: dayText(unit.from, language) },
            { label: say('people'), value: say('peopleCount', { count: unit.people }) },
          ]}
        />
        {can(me, 'people.read') && (
          <p className={css.row}>
            <Link to="/people">{say('toPeople')}</Link>
            {unit.mayManage && can(me, 'unit.manage') && unit.to === null && (
              <Link to="/units/$orgId/roster" params={{ orgId: unit.orgId }}>
                {say('roster')}
              </Link>
            )}
          </p>
        )}
      </div>
    </Card>
  );
}

function Changes({ unit }: { unit: Unit }) {
  const say = useWords();
  const { language } = usePreferences();
  return (
    <Card title={say('changes')}>
      {unit.changes.length === 0 && <EmptyState title={say('changesNone')} />}
      <HistoryList
        items={unit.changes.map(({ text, reason, at, by }) => ({ text, reason, note: say('by', { time: timeText(at, language), by }) }))}
      />
    </Card>
  );
}

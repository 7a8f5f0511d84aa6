// A professional's first screen: am I done for this year, and if not, what is the shortest way (第六、八条).
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useAnswer } from '#api';
import { MyCourses } from '#learning';
import { type Me, SignedInOnly } from '#session';
import { SelectField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { buttonClass, Card, ErrorState, Loading, Page } from '#ui/layout';
import { ClaimsCard } from './claims-card.tsx';
import { VerdictChanged, WaitingNotice, YearNotice } from './notices.tsx';
import { PlansCard } from './plans-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { RecentCard } from './recent-card.tsx';
import css from './standing.module.css';
import { thisYear, yearsToChoose } from './standing-search.ts';
import { useWords } from './words.ts';
import { YearCard } from './year-card.tsx';
import { YearsCard } from './years-card.tsx';

export function StandingPage() {
  return <SignedInOnly permission="record.own">{(me) => <Home me={me} />}</SignedInOnly>;
}

function Home({ me }: { me: Me }) {
  const say = useWords();
  const search = useSearch({ from: '/standing' });
  const year = search.year ? Number(search.year) : thisYear();
  const standing = useAnswer('getMyStanding', { year });
  const { person } = me;
  return (
    <Page
      title={say('hello', { name: me.name })}
      lead={[person?.title, person?.employer?.name, person?.series?.name ?? person?.sector.name].filter(Boolean).join(' · ')}
      actions={
        <>
          <YearSwitch year={year} />
          <Link to="/transcripts" search={{}} className={buttonClass()}>
            <Icon name="form" />
            {say('form')}
          </Link>
        </>
      }
    >
      {standing.isPending && (
        <Card>
          <Loading lines={8} />
        </Card>
      )}
      {standing.isError && <ErrorState trouble={standing.error} onRetry={() => void standing.refetch()} />}
      {standing.data && (
        <>
          {standing.data.verdict === 'pending' && <WaitingNotice />}
          <VerdictChanged year={year} />
          <YearNotice view={standing.data} />
          <div className={css.columns}>
            <YearCard view={standing.data} />
            <PlansCard view={standing.data} />
          </div>
          <MyCourses under="way" />
          <div className={css.halves}>
            <RecentCard year={year} />
            <ClaimsCard />
          </div>
          {standing.data.profile && <ProfileCard profile={standing.data.profile} />}
          <YearsCard years={standing.data.years} year={year} />
        </>
      )}
    </Page>
  );
}

function YearSwitch({ year }: { year: number }) {
  const say = useWords();
  const navigate = useNavigate();
  const current = thisYear();
  return (
    <SelectField
      path="year"
      label={say('year')}
      labelUnseen
      value={String(year)}
      onChange={(next) => void navigate({ to: '/standing', search: Number(next) === current ? {} : { year: next } })}
      options={yearsToChoose(current, year).map((one) => ({ value: String(one), label: say('yearOption', { year: one }) }))}
    />
  );
}

// 课程目录: every course that may be learned, for everybody; what is looked for stands in the address (第三、七条).
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAnswer, usePages } from '#api';
import { useRuleWords } from '#rules';
import { SelectField, TextField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { Button, buttonClass, Card, EmptyState, ErrorState, Loading, Page } from '#ui/layout';
import { todayInBeijing } from '#ui/text';
import css from './catalogue.module.css';
import { CourseCard } from './course-card.tsx';
import { type CoursesSearch, coursesSearch, SUBJECTS, yearsToChoose } from './courses-search.ts';
import { MyCourses } from './my-courses.tsx';
import { useWords } from './words.ts';

const MOST = 20;

export function CoursesPage() {
  const say = useWords();
  const search = useSearch({ from: '/courses' });
  const { year, ...rest } = search;
  const list = usePages('listCourses', { ...rest, ...(year ? { year: Number(year) } : {}), limit: MOST });
  const filtered = Object.keys(search).length > 0;
  return (
    <Page title={say('title')} lead={say('lead')}>
      <MyCourses />
      <Filters key={search.q ?? ''} search={search} />
      {list.isPending && (
        <Card>
          <Loading lines={6} />
        </Card>
      )}
      {list.isError && <ErrorState trouble={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.rows.length === 0 && <Empty filtered={filtered} />}
      {list.rows.length > 0 && (
        <section aria-label={say('list')}>
          <ul className={css.cards}>
            {list.rows.map((course) => (
              <CourseCard key={`${course.courseId} ${course.version}`} course={course} />
            ))}
          </ul>
        </section>
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </Page>
  );
}

function Filters({ search }: { search: CoursesSearch }) {
  const say = useWords();
  const rule = useRuleWords();
  const navigate = useNavigate();
  const sectors = useAnswer('listSectors', {});
  const [q, setQ] = useState(search.q ?? '');
  const ask = (change: Record<string, string>) => void navigate({ to: '/courses', search: coursesSearch({ ...search, q, ...change }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask({});
  };
  const any = { value: '', label: say('any') };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every browser in use.
    <form className={css.filters} onSubmit={submit} role="search" aria-label={say('search')}>
      <TextField path="q" label={say('q')} value={q} onChange={setQ} maxLength={60} placeholder={say('qExample')} />
      <SelectField
        path="subject"
        label={say('subject')}
        value={search.subject ?? ''}
        onChange={(subject) => ask({ subject })}
        options={[any, ...SUBJECTS.map((value) => ({ value, label: rule(value) }))]}
      />
      <SelectField
        path="sector"
        label={say('sector')}
        value={search.sector ?? ''}
        onChange={(sector) => ask({ sector })}
        options={[any, ...(sectors.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <SelectField
        path="year"
        label={say('year')}
        value={search.year ?? ''}
        onChange={(year) => ask({ year })}
        options={[any, ...yearsToChoose(todayInBeijing(), search.year).map((value) => ({ value, label: value }))]}
      />
      <Button type="submit" icon={<Icon name="search" />}>
        {say('search')}
      </Button>
    </form>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const say = useWords();
  return (
    <Card>
      <EmptyState
        icon="lesson"
        title={say(filtered ? 'noneFound' : 'none')}
        action={
          filtered && (
            <Link to="/courses" search={{}} className={buttonClass()}>
              {say('showAll')}
            </Link>
          )
        }
      >
        {say(filtered ? 'noneFoundText' : 'noneText')}
      </EmptyState>
    </Card>
  );
}

-- why: before a rule is put in force it is weighed against the register of one year, person by person (第六、八、十七条); the weighing it was filed with is kept.

create table impact_run (
  run_id uuid primary key,
  draft_id uuid not null,
  revision integer not null check (revision >= 0),
  kind text not null,
  year smallint not null,
  from_day date not null,
  -- The draft as it was weighed.
  body jsonb not null,
  -- The only sector it can concern; null: all.
  sector text,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  percent smallint not null check (percent between 0 and 100),
  account_id uuid,
  actor_name text not null,
  started_at timestamptz not null,
  -- While running: when it last got on; whoever died in the middle is taken over.
  touched_at timestamptz not null,
  finished_at timestamptz,
  summary jsonb,
  check ((state = 'done') = (summary is not null)),
  check ((state in ('done', 'failed')) = (finished_at is not null))
);
create index impact_run_draft on impact_run (draft_id, started_at desc);
create index impact_run_open on impact_run (started_at) where state in ('waiting', 'running');

-- Hours in centihours, as registered and as they would be.
create table impact_line (
  person_id bigint not null,
  run_id uuid not null,
  sector text not null,
  division text,
  employer_id integer,
  total integer not null,
  professional integer not null,
  public integer not null,
  by_exam integer not null,
  met boolean not null,
  total_after integer not null,
  professional_after integer not null,
  by_exam_after integer not null,
  met_after boolean not null,
  primary key (person_id, run_id)
);
create index impact_line_run on impact_line (run_id, person_id);

-- Which weighing a filing was decided on.
create table impact_filing (
  draft_id uuid primary key,
  run_id uuid not null references impact_run (run_id),
  at timestamptz not null
);

grant select, insert, delete on impact_run, impact_line to xueshi_app;
grant update (state, percent, touched_at, finished_at, summary) on impact_run to xueshi_app;
grant select, insert on impact_filing to xueshi_app;

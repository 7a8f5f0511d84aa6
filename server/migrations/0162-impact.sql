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

-- A year judged again by a named decision: proposed by one, approved by another, carried out entry by entry. What it gave and took
-- stands in the ledger; this is who decided it, why, and how far it has got.
create table rejudging (
  rejudging_id uuid primary key,
  run_id uuid not null references impact_run (run_id),
  state text not null check (state in ('proposed', 'declined', 'approved', 'done')),
  decision_number text not null check (length(decision_number) between 1 and 100),
  reason text not null check (length(reason) between 1 and 1000),
  -- Whether hours may become fewer; without it what would be less stays as it is.
  take_away boolean not null,
  org_id integer not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by_name text,
  decided_at timestamptz,
  decided_text text,
  -- The last person done.
  after_person bigint not null,
  given_entries integer not null,
  -- Centihours of a whole city.
  given_hours bigint not null,
  taken_entries integer not null,
  taken_hours bigint not null,
  touched_at timestamptz not null,
  finished_at timestamptz,
  check ((state = 'proposed') = (decided_at is null)),
  check ((state = 'done') = (finished_at is not null))
);
create unique index rejudging_run on rejudging (run_id) where state <> 'declined';
create index rejudging_proposed on rejudging (proposed_at desc, rejudging_id);

grant select, insert on rejudging to xueshi_app;
grant update (state, decided_by_name, decided_at, decided_text, after_person, given_entries, given_hours, taken_entries, taken_hours,
  touched_at, finished_at) on rejudging to xueshi_app;

-- why: applications for recognition (第八、十一条): the claim as it stands, every step with who, when and why, its evidence, and what makes two claims the same.

create table claim (
  person_id bigint not null,
  claim_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'refused', 'recognised', 'withdrawn', 'appealed',
    'appeal_granted', 'appeal_dismissed')),
  -- Grows with every saved draft and every step; whoever changes the claim says which revision they saw.
  revision integer not null check (revision >= 0),
  way text not null check (way ~ '^8-([1-9]|10)$'),
  title text not null check (length(title) <= 200),
  organiser text not null check (length(organiser) <= 200),
  reference text not null check (length(reference) <= 100),
  note text not null check (length(note) <= 2000),
  facts jsonb not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  -- As last submitted: whose jurisdiction (readings 42, 43), and what the rule made of the facts.
  sector text,
  division text,
  employer_id integer,
  submitted_at timestamptz,
  due_on date,
  held_from date,
  held_to date,
  subject text check (subject in ('professional', 'sector_public', 'general_public')),
  centihours integer check (centihours >= 0),
  by_year jsonb,
  ceiling integer check (ceiling >= 0),
  assessment jsonb,
  flags text[] not null default '{}',
  complete boolean not null default false,
  -- As last decided.
  decided_at timestamptz,
  decided_by uuid,
  decided_org integer,
  recognised integer check (recognised > 0),
  recognised_by_year jsonb,
  lowered boolean not null default false,
  decision_text text,
  matching text,
  appeal_until date,
  appealed_at timestamptz,
  primary key (person_id, claim_id),
  check (state = 'draft' or submitted_at is not null),
  check ((recognised is null) = (recognised_by_year is null)),
  -- Reading 20: the computed figure is the ceiling.
  check (recognised <= centihours)
);
create index claim_queue on claim (sector, state, due_on, submitted_at, claim_id) where state <> 'draft';
create index claim_saved on claim (person_id, saved_at desc, claim_id);

-- Append-only: the serving role may add and read, never change.
create table claim_step (
  person_id bigint not null,
  claim_id uuid not null,
  step_no integer not null check (step_no > 0),
  at timestamptz not null,
  kind text not null,
  from_state text not null,
  to_state text not null,
  account_id uuid,
  actor_name text not null,
  org_id integer,
  reasons text[] not null,
  text text not null,
  centihours integer,
  -- What was submitted or decided, whole: draft, assessment, evidence hashes, findings.
  details jsonb not null,
  primary key (person_id, claim_id, step_no),
  foreign key (person_id, claim_id) references claim (person_id, claim_id)
);

create table claim_evidence (
  person_id bigint not null,
  evidence_id uuid not null,
  claim_id uuid not null,
  need text,
  sha256 bytea not null check (length(sha256) = 32),
  attached_at timestamptz not null,
  primary key (person_id, evidence_id),
  foreign key (person_id, claim_id) references claim (person_id, claim_id)
);
create index claim_evidence_claim on claim_evidence (person_id, claim_id, attached_at);
-- The same file handed in twice, by anybody.
create index claim_evidence_sha256 on claim_evidence (sha256);

-- What may count once (same qualification, same course, same text, same activity on the same days): the primary key is the guard.
create table claim_once (
  person_id bigint not null,
  once_key text not null,
  claim_id uuid not null,
  primary key (person_id, once_key),
  foreign key (person_id, claim_id) references claim (person_id, claim_id)
);
create index claim_once_claim on claim_once (person_id, claim_id);

-- Days of the ways that count by the day (reading 24); `recognised` is what this claim's decision gave to the day.
create table claim_day (
  person_id bigint not null,
  on_day date not null,
  claim_id uuid not null,
  centihours integer not null check (centihours >= 0),
  full_day integer not null check (full_day > 0),
  recognised integer check (recognised >= 0),
  primary key (person_id, on_day, claim_id),
  foreign key (person_id, claim_id) references claim (person_id, claim_id)
);
create index claim_day_claim on claim_day (person_id, claim_id);

-- Reading 18: after 31 March only by the authority, with a reason. Rows are never changed.
create table late_permission (
  person_id bigint not null,
  permission_id uuid not null,
  year smallint not null check (year between 2018 and 2100),
  until_day date not null,
  reason text not null check (length(reason) between 1 and 2000),
  granted_at timestamptz not null,
  granted_by uuid not null,
  granted_org integer not null,
  primary key (person_id, permission_id)
);

-- Doors for reading: what is still open and could change a year's verdict (reading 7).
create view open_claim_year as
  select c.person_id, y.key::smallint as year, c.subject,
    sum(y.value::integer - coalesce((c.recognised_by_year ->> y.key)::integer, 0))::integer as centihours, count(*)::integer as claims
  from claim c cross join lateral jsonb_each_text(c.by_year) y
  where c.state in ('submitted', 'returned', 'appealed') and c.subject is not null
  group by c.person_id, y.key, c.subject;

grant select, insert, update, delete on claim, claim_evidence, claim_once, claim_day to xueshi_app;
grant select, insert on claim_step, late_permission to xueshi_app;
grant select on open_claim_year to xueshi_app;

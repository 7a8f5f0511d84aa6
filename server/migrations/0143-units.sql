-- why: employers and training organisations register themselves and are reviewed before they may act (第五、十条).

create table unit_application (
  person_id bigint not null,
  application_id uuid not null,
  kind text not null check (kind in ('employer', 'provider')),
  name text not null check (length(name) between 2 and 100),
  uscc text not null check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  division text not null references division (division),
  sector text not null references sector (sector),
  licence_file uuid not null,
  state text not null check (state in ('asked', 'approved', 'returned', 'withdrawn')),
  asked_on date not null,
  org_id integer references org (org_id),
  steps smallint not null check (steps >= 1),
  primary key (person_id, application_id),
  check ((state = 'approved') = (org_id is not null))
);
-- One open application of one person for one unit: pressing twice asks once.
create unique index unit_application_open on unit_application (person_id, uscc) where state in ('asked', 'returned');
create index unit_application_asked on unit_application (asked_on, application_id) where state = 'asked';

-- What happened, by whom, why: append-only.
create table unit_application_step (
  person_id bigint not null,
  application_id uuid not null,
  step smallint not null,
  kind text not null check (kind in ('ask', 'ask-again', 'approve', 'return', 'withdraw')),
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  reason text not null check (length(reason) <= 500),
  -- What was asked at this step, whole.
  details jsonb not null,
  primary key (person_id, application_id, step),
  foreign key (person_id, application_id) references unit_application (person_id, application_id)
);
grant select, insert on unit_application, unit_application_step to xueshi_app;
grant update (kind, name, uscc, division, sector, licence_file, state, asked_on, org_id, steps) on unit_application to xueshi_app;

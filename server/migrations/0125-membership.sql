-- why: who belongs to which unit is asked by the person and confirmed by the unit, or by the district bureau in its place (第十条, readings 9, 44, 48).

-- One request to belong: `registered` marks the one a person made when registering; until one of theirs is confirmed, hours wait.
create table membership (
  person_id bigint not null,
  membership_id uuid not null,
  -- Null: without a unit now; then the district stands in (reading 9).
  org_id integer references org (org_id),
  division text references division (division),
  kind text not null check (kind in ('main', 'second', 'secondment')),
  from_day date not null,
  registered boolean not null,
  state text not null check (state in ('asked', 'confirmed', 'returned', 'withdrawn')),
  asked_on date not null,
  -- The unit's own term; null where the district answers from the start.
  due_on date,
  steps smallint not null check (steps >= 1),
  primary key (person_id, membership_id),
  check (org_id is not null or kind = 'main')
);
-- One open request for one unit: pressing twice asks once.
create unique index membership_open on membership (person_id, coalesce(org_id, 0)) where state in ('asked', 'returned');
create index membership_asked_org on membership (org_id, asked_on, membership_id) where state = 'asked';
create index membership_asked_division on membership (division, asked_on, membership_id) where state = 'asked';

-- What happened, by whom, why: append-only.
create table membership_step (
  person_id bigint not null,
  membership_id uuid not null,
  step smallint not null,
  kind text not null check (kind in ('ask', 'ask-again', 'confirm', 'return', 'withdraw')),
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  org_id integer,
  reason text not null check (length(reason) <= 500),
  details jsonb not null,
  primary key (person_id, membership_id, step)
);

-- People who registered themselves and whom nobody has confirmed yet, with their latest request.
create view person_waiting as
  select distinct on (m.person_id) m.person_id, m.membership_id, m.org_id, m.division, m.state, m.asked_on, m.due_on
  from membership m
  where m.registered
    and not exists (select from membership c where c.person_id = m.person_id and c.state = 'confirmed')
  order by m.person_id, m.asked_on desc, m.membership_id desc;

grant select on person_waiting to xueshi_app;
grant select, insert on membership, membership_step to xueshi_app;
grant update (org_id, division, kind, from_day, state, asked_on, due_on, steps) on membership to xueshi_app;

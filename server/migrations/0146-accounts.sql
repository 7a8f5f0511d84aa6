-- why: what is known of a person changes by a reviewed correction, and each change stays with its day (第十条, reading 44): the series decides
-- whose standard holds, so that the series of an earlier day must stay known.

create table person_change (
  person_id bigint not null,
  change_id uuid not null,
  field text not null check (field in ('name', 'ethnicity', 'series', 'title', 'title_since', 'phone')),
  -- Null for a phone: a number that is no longer used is not kept.
  before text,
  after text,
  from_day date not null,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  by_name text not null,
  primary key (person_id, change_id)
);
grant select, insert on person_change to xueshi_app;

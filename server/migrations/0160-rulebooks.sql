-- why: rule documents, readings, notices and profiles of sectors (第六、八、十七条) are drafted, filed and put in force as data; what was in force is never edited, only ended or superseded.

create table rule_draft (
  draft_id uuid primary key,
  kind text not null check (kind in ('document', 'reading', 'notice', 'profile')),
  org_id integer not null,
  sector text,
  state text not null check (state in ('draft', 'submitted', 'returned', 'filed', 'abandoned')),
  -- Grows with every save and step; whoever changes the draft says which revision they saw.
  revision integer not null check (revision >= 0),
  title text not null,
  body jsonb not null,
  saved_at timestamptz not null
);
create index rule_draft_saved on rule_draft (saved_at desc, draft_id);

create table rule_step (
  draft_id uuid not null references rule_draft (draft_id),
  step_no integer not null check (step_no > 0),
  at timestamptz not null,
  kind text not null check (kind in ('draft', 'save', 'submit', 'return', 'abandon', 'file', 'comment')),
  account_id uuid,
  actor_name text not null,
  path text not null,
  text text not null,
  -- As it stood after the step; null where nothing was changed.
  body jsonb,
  primary key (draft_id, step_no)
);

-- Put in force: whole, and for good.
create table rule_filing (
  kind text not null check (kind in ('document', 'reading', 'notice', 'profile')),
  filing_id text not null check (length(filing_id) between 1 and 100),
  draft_id uuid not null unique references rule_draft (draft_id),
  order_no integer not null unique check (order_no > 0),
  body jsonb not null,
  filed_at timestamptz not null,
  filed_by_name text not null,
  primary key (kind, filing_id)
);

create table rule_ending (
  kind text not null,
  filing_id text not null,
  last_day date not null,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  primary key (kind, filing_id),
  foreign key (kind, filing_id) references rule_filing (kind, filing_id)
);

-- Changes whenever something is put in force or ended. The transaction that wrote the last of each is named, so that what was rolled
-- back never shares a version with what came in its place.
create view rules_version as
  select coalesce((select draft_id::text || '.' || xmin::text from rule_filing order by order_no desc limit 1), 'none')
    || '.' || (select count(*) || coalesce('.' || max(xmin::text::bigint), '') from rule_ending) as version;

grant select on rules_version to xueshi_app;
grant select, insert on rule_draft, rule_step, rule_filing, rule_ending to xueshi_app;
grant update (state, revision, title, sector, body, saved_at) on rule_draft to xueshi_app;

-- why: rule documents (第八、十七条) are drafted, filed and put in force as data; what was in force is never edited, only ended or superseded.

create table rule_draft (
  draft_id uuid primary key,
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
  kind text not null,
  account_id uuid,
  actor_name text not null,
  text text not null,
  -- The document as it stood after the step.
  body jsonb not null,
  primary key (draft_id, step_no)
);

-- Put in force: whole, and for good.
create table rule_document (
  document_id text primary key check (length(document_id) between 1 and 80),
  draft_id uuid not null unique references rule_draft (draft_id),
  order_no bigint generated always as identity unique,
  body jsonb not null,
  filed_at timestamptz not null,
  filed_by_name text not null
);

create table rule_ending (
  document_id text primary key references rule_document (document_id),
  last_day date not null,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  account_id uuid,
  actor_name text not null
);

grant select, insert on rule_draft, rule_step, rule_document, rule_ending to xueshi_app;
grant update (state, revision, title, sector, body, saved_at) on rule_draft to xueshi_app;

-- why: what every module stands on: answers already given (idempotency) and who did or saw what (audit). No business word.

create table idempotent_reply (
  account_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null check (length(request_hash) = 32),
  status smallint not null,
  reply jsonb,
  at timestamptz not null,
  primary key (account_id, key)
);
create index idempotent_reply_at on idempotent_reply (at);
grant select, insert, update, delete on idempotent_reply to xueshi_app;

-- Append-only: the serving role may add and read, never change.
create table audit_event (
  audit_id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  org_id integer,
  action text not null,
  endpoint text not null,
  target jsonb not null,
  status smallint not null,
  problem text,
  address text,
  request_id text not null
);
create index audit_event_at on audit_event (at);
create index audit_event_account on audit_event (account_id, at);
grant select, insert on audit_event to xueshi_app;

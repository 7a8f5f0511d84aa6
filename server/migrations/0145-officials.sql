-- why: acts upon work accounts, each with its reason; a lost second factor is taken away by two people (第十、十五条).

create table official_act (
  account_id uuid not null,
  act_id uuid not null,
  kind text not null check (kind in ('allocate', 'role', 'end-role', 'password', 'disable', 'enable', 'factor-ask', 'factor-reset')),
  reason text not null check (length(reason) between 1 and 500),
  -- Role and organisation, where the act is about one.
  details text not null check (length(details) <= 200),
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  primary key (account_id, act_id)
);
grant select, insert on official_act to xueshi_app;

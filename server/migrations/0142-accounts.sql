-- why: units name their custodians (第十五条 指定专人): named, handed over, ended at once, every act on record; a role can end within its day.

alter table account_grant add column ended_at timestamptz;
grant update (ended_at) on account_grant to xueshi_app;

-- Every act about a unit's custodians: append-only.
create table custodian_act (
  org_id integer not null references org (org_id),
  act_id uuid not null,
  kind text not null check (kind in ('name', 'end')),
  account_id uuid not null,
  custodian_name text not null,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  by_account uuid,
  by_name text not null,
  primary key (org_id, act_id)
);
grant select, insert on custodian_act to xueshi_app;

-- Doors for reading: who holds a unit's role, and since when.
create view custodian_held as
  select g.org_id, g.role, g.account_id, a.person_id, coalesce(p.name, a.name) as name, g.from_day, g.to_day, g.ended_at, a.disabled_at
  from account_grant g
  join account a on a.account_id = g.account_id
  left join person p on p.person_id = a.person_id
  where g.role in ('employer', 'provider');
grant select on custodian_held to xueshi_app;

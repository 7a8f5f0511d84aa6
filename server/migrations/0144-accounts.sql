-- why: work accounts are allocated by the city bureau (第十条): the first password expires and must be changed; roles and disabling are on record.

create table account_first_password (
  account_id uuid primary key references account (account_id),
  expires_at timestamptz not null
);
grant select, insert, update, delete on account_first_password to xueshi_app;

-- Doors for reading: accounts that hold or held a role, and their roles.
create view official_account as
  select a.account_id, a.login, a.person_id, coalesce(p.name, a.name) as name, a.demo, a.created_at, a.disabled_at,
    f.expires_at as first_password_until,
    exists (select from factor_held h where h.account_id = a.account_id) as has_factor,
    (select max(s.last_seen_at) from account_session s where s.account_id = a.account_id) as last_seen_at
  from account a
  left join person p on p.person_id = a.person_id
  left join account_first_password f on f.account_id = a.account_id
  where exists (select from account_grant g where g.account_id = a.account_id);
create view official_grant as
  select account_id, org_id, role, from_day, to_day, ended_at from account_grant;
grant select on official_account, official_grant to xueshi_app;

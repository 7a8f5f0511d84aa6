-- why: people with sealed identity numbers and dated employment (第二、十条), and the accounts, roles and sessions by which they act (第十、十五条).

-- Numbers and phones are sealed by the application (AES-256-GCM); the key is not in the database.
create table person (
  person_id bigint primary key,
  name text not null check (length(name) between 1 and 50),
  id_kind text not null check (id_kind in ('resident', 'hk_macao_permit', 'taiwan_permit', 'foreign_permit', 'passport')),
  id_sealed bytea not null,
  phone_sealed bytea,
  gender text not null check (gender in ('male', 'female')),
  ethnicity text check (length(ethnicity) between 1 and 20),
  birth_day date not null,
  series text references series (series),
  title text check (length(title) between 1 and 50),
  title_since date,
  -- The district that stands in for the employer of a person without one (reading 9).
  division text references division (division),
  recorded_at timestamptz not null
);
create index person_name on person (name collate "C", person_id);

-- Look-up by number: HMAC-SHA-256 under a key outside the database, so that the table cannot be guessed through. One number, one person.
create table person_key (
  key_hash bytea primary key check (length(key_hash) = 32),
  person_id bigint not null
);

-- Reading 44: dated, never overwritten. Days are inclusive; the main employment decides division and employer of the card.
create table employment (
  person_id bigint not null references person (person_id),
  org_id integer not null references org (org_id),
  from_day date not null,
  to_day date check (to_day >= from_day),
  main boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (person_id, org_id, from_day)
);
create unique index employment_main on employment (person_id) where main and to_day is null;
create index employment_org on employment (org_id, person_id);

-- An account is found by its login; it may belong to a person. `name` is for accounts of officials without a record of their own.
create table account (
  account_id uuid primary key,
  login text not null unique check (login = lower(login) and length(login) between 2 and 100),
  person_id bigint,
  name text check (length(name) between 1 and 50),
  password_hash text not null,
  password_changed_at timestamptz not null,
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  disabled_at timestamptz,
  check (person_id is not null or name is not null)
);
create unique index account_person on account (person_id) where person_id is not null;

-- A role held at an organisation from a day to a day (inclusive). `person` is no grant: it comes with having a record.
create table account_grant (
  account_id uuid not null references account (account_id),
  org_id integer not null references org (org_id),
  role text not null check (role in ('employer', 'provider', 'sector', 'district', 'city', 'auditor', 'admin')),
  from_day date not null,
  to_day date check (to_day >= from_day),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (account_id, org_id, role, from_day)
);
create index account_grant_org on account_grant (org_id, role);

-- The token itself is only in the browser; here lies its SHA-256.
create table account_session (
  token_hash bytea primary key check (length(token_hash) = 32),
  session_id uuid not null unique,
  account_id uuid not null references account (account_id),
  device text check (length(device) <= 100),
  address text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed-out', 'ended-by-owner', 'password-changed', 'replaced', 'disabled')),
  check ((ended_at is null) = (end_reason is null))
);
create index account_session_account on account_session (account_id);
create index account_session_expires on account_session (expires_at);

-- Failed sign-ins per account and address, and per address. `bucket` is a keyed hash: the table tells nobody who tried what.
create table sign_in_throttle (
  bucket bytea primary key check (length(bucket) = 32),
  failures integer not null check (failures >= 0),
  last_at timestamptz not null,
  blocked_until timestamptz,
  succeeded_at timestamptz
);
create index sign_in_throttle_last on sign_in_throttle (last_at);

-- Who was shown a full number, and what for: append-only.
create table identity_reveal (
  person_id bigint not null,
  reveal_id uuid not null,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  purpose text not null check (length(purpose) between 1 and 200),
  primary key (person_id, reveal_id)
);

-- Doors for reading. The card's employer is the open main employment; what held on an earlier day is in employment_span.
create view person_card as
  select p.person_id, p.name, coalesce(s.sector, 'general') as sector, p.series, s.name as series_name, p.title, p.title_since, p.gender,
    p.ethnicity, p.birth_day, e.org_id as employer_id, o.name as employer_name, coalesce(o.division, p.division) as division
  from person p
  left join series_public s on s.series = p.series
  left join employment e on e.person_id = p.person_id and e.main and e.to_day is null
  left join org_public o on o.org_id = e.org_id;
create view employment_span as
  select person_id, org_id, from_day, to_day, main from employment;
create view account_public as
  select a.account_id, a.person_id, coalesce(p.name, a.name) as name from account a left join person p on p.person_id = a.person_id;

grant select on person_card, employment_span, account_public to xueshi_app;
grant select, insert on person, person_key, employment, account_grant, identity_reveal to xueshi_app;
grant update (to_day) on employment, account_grant to xueshi_app;
grant update (name, phone_sealed, ethnicity, series, title, title_since, division) on person to xueshi_app;
grant select, insert on account to xueshi_app;
grant update (password_hash, password_changed_at, disabled_at) on account to xueshi_app;
grant select, insert, update, delete on account_session, sign_in_throttle to xueshi_app;

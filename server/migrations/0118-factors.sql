-- why: a password alone opens less than it should; a second factor is kept beside the account (第十五条).

-- The secret is sealed by the application. Not in force until confirmed by a code; a step of time opens once.
create table totp (
  account_id uuid primary key,
  secret_sealed bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null
);

-- For the day the phone is lost: shown once, used once.
create table recovery_code (
  account_id uuid not null,
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- A right password waits for the second factor, for a short while.
create table factor_challenge (
  challenge_hash bytea primary key check (length(challenge_hash) = 32),
  account_id uuid not null,
  device text check (length(device) <= 100),
  tries smallint not null check (tries >= 0),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index factor_challenge_expires on factor_challenge (expires_at);

-- Accounts that hold a second factor in force.
create view factor_held as select account_id from totp where confirmed_at is not null;

grant select on factor_held to xueshi_app;
grant select, insert, update, delete on totp, recovery_code to xueshi_app;
grant select, insert, delete on factor_challenge to xueshi_app;
grant update (tries, used_at) on factor_challenge to xueshi_app;

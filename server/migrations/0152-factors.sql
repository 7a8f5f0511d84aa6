-- why: a passkey cannot be read off, guessed or typed into another's page; it is a second factor and a way of signing in (第十五条).

create table passkey (
  -- As the authenticator names it, base64url.
  passkey_id text primary key check (length(passkey_id) between 10 and 1400),
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (length(name) between 1 and 50),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);

-- What an authenticator must answer: good once, for five minutes; for whom, where somebody is signed in.
create table passkey_challenge (
  challenge_hash bytea primary key check (length(challenge_hash) = 32),
  account_id uuid,
  expires_at timestamptz not null
);
create index passkey_challenge_expires on passkey_challenge (expires_at);

create or replace view factor_held as
  select account_id from totp where confirmed_at is not null
  union
  select account_id from passkey;

grant select, insert, delete on passkey, passkey_challenge to xueshi_app;
grant update (counter, last_used_at) on passkey to xueshi_app;

-- why: other systems read by keys of their own, narrower than any person's rights, and each use can be traced (第九、十五条).

create table api_key (
  key_id uuid primary key,
  -- Who answers for it: when this account loses the role, the key opens nothing.
  account_id uuid not null,
  org_id integer not null references org (org_id),
  role text not null,
  name text not null check (length(name) between 1 and 50),
  scopes text[] not null check (cardinality(scopes) between 1 and 10),
  -- The key itself is only with its holder; here lies its SHA-256.
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  -- After a change the former one goes on for a day, so that nothing stops.
  former_hash bytea unique check (length(former_hash) = 32),
  former_until timestamptz,
  created_at timestamptz not null,
  expires_on date not null,
  last_used_at timestamptz,
  last_address text,
  ended_at timestamptz,
  check ((former_hash is null) = (former_until is null))
);
create index api_key_org on api_key (org_id, created_at);
grant select, insert on api_key to xueshi_app;
grant update (secret_hash, former_hash, former_until, last_used_at, last_address, ended_at) on api_key to xueshi_app;

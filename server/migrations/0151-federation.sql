-- why: people sign in through the government's own sign-on; a way there and back is good once, for one browser, for ten minutes (第十条).

create table sign_on (
  -- SHA-256 of the state that travels, and of the secret that stays in the browser.
  state_hash bytea primary key check (length(state_hash) = 32),
  binding_hash bytea not null check (length(binding_hash) = 32),
  verifier_sealed bytea not null,
  nonce text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_on_expires on sign_on (expires_at);
grant select, insert, delete on sign_on to xueshi_app;
grant update (used_at) on sign_on to xueshi_app;

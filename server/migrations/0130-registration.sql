-- why: people register themselves; a phone is proven by a code, consent to the notice is kept with its version (第十条, 个人信息保护法第十三、十四条).

-- A code sent to a phone. The code, the phone and the address are keyed hashes: the table tells nobody what was sent to whom.
create table phone_code (
  code_id uuid primary key,
  purpose text not null check (purpose in ('register', 'recover')),
  phone_hash bytea not null check (length(phone_hash) = 32),
  address_hash bytea not null check (length(address_hash) = 32),
  -- Null for a code that was never sent, because the number did not belong to the phone: it can never be right.
  code_hash bytea check (length(code_hash) = 32),
  -- Whose account it opens; null when registering, and where nothing was sent.
  subject_id bigint,
  tries smallint not null check (tries >= 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index phone_code_phone on phone_code (phone_hash, created_at);
create index phone_code_address on phone_code (address_hash, created_at);
create index phone_code_created on phone_code (created_at);

-- Which version of the notice somebody agreed to, and when: append-only.
create table consent (
  person_id bigint not null,
  consent_id uuid not null,
  notice text not null check (length(notice) between 1 and 40),
  given_at timestamptz not null,
  address text,
  primary key (person_id, consent_id)
);
create view consent_given as select person_id, consent_id, notice, given_at from consent;

grant select, insert, delete on phone_code to xueshi_app;
grant update (tries, used_at) on phone_code to xueshi_app;
grant select, insert on consent to xueshi_app;
grant select on consent_given to xueshi_app;

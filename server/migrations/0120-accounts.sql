-- why: people sign in by the phone they have proven to hold, which is looked up by a keyed hash and stands in no login (第十条).

create table account_phone (
  phone_hash bytea primary key check (length(phone_hash) = 32),
  account_id uuid not null unique references account (account_id)
);
grant select, insert, delete on account_phone to xueshi_app;

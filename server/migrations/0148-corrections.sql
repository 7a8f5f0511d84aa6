-- why: people ask for their data to be corrected, and – without access to their account – for a new phone; somebody else decides (个人信息保护法第四十六条, 第十条).

create table correction (
  person_id bigint not null,
  correction_id uuid not null,
  -- `recovery`: asked by somebody who has lost the phone, without signing in; only a bureau decides.
  origin text not null check (origin in ('self', 'recovery')),
  changes jsonb not null,
  phone_sealed bytea,
  from_day date not null,
  reason text not null check (length(reason) between 1 and 500),
  state text not null check (state in ('asked', 'approved', 'refused', 'withdrawn')),
  asked_on date not null,
  decided_at timestamptz,
  decided_by text,
  answer text check (length(answer) <= 500),
  primary key (person_id, correction_id),
  check ((origin = 'recovery') = (phone_sealed is not null)),
  check ((decided_at is null) = (state = 'asked'))
);
-- One open request of a kind: pressing twice asks once.
create unique index correction_open on correction (person_id, origin) where state = 'asked';
create index correction_asked on correction (asked_on, correction_id) where state = 'asked';
grant select, insert on correction to xueshi_app;
grant update (state, decided_at, decided_by, answer) on correction to xueshi_app;

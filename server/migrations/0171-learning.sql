-- why: what a person has really watched is kept as intervals, against one clock per person; the assessment and its answers; all by person (第七条).

create table learning_enrolment (
  person_id bigint not null,
  course_id uuid not null,
  version integer not null check (version > 0),
  enrolled_at timestamptz not null,
  passed_at timestamptz,
  entry_id uuid,
  centihours integer,
  primary key (person_id, course_id, version),
  check ((passed_at is null) = (entry_id is null) and (entry_id is null) = (centihours is null))
);

-- The person's one clock over all devices: real seconds that may still be credited, and the device that plays.
create table learning_lane (
  person_id bigint primary key,
  lane_id text not null,
  seq integer not null,
  budget_s numeric(9, 3) not null check (budget_s between 0 and 60),
  last_beat timestamptz not null
) with (fillfactor = 70);

-- seconds and max_rate are the frozen version's own, so that a heartbeat reads one row.
create table learning_progress (
  person_id bigint not null,
  lesson_id uuid not null,
  course_id uuid not null,
  version integer not null,
  seconds integer not null check (seconds > 0),
  max_rate numeric(3, 2) not null check (max_rate between 1 and 2),
  watched int4multirange not null default '{}',
  position integer not null default 0 check (position >= 0),
  done_at timestamptz,
  primary key (person_id, lesson_id)
) with (fillfactor = 70);

create table learning_attempt (
  person_id bigint not null,
  attempt_id uuid not null,
  course_id uuid not null,
  version integer not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  -- Which items, and in which order their options stand: drawn from the seed once, kept as drawn.
  seed text not null,
  items jsonb not null,
  submitted_at timestamptz,
  score smallint check (score between 0 and 100),
  passed boolean,
  explanation text[],
  primary key (person_id, attempt_id),
  foreign key (person_id, course_id, version) references learning_enrolment (person_id, course_id, version),
  check ((submitted_at is null) = (score is null) and (score is null) = (passed is null))
);
-- One at a time, whatever two tabs do at once.
create unique index learning_attempt_open on learning_attempt (person_id, course_id, version) where submitted_at is null;

create table learning_answer (
  person_id bigint not null,
  attempt_id uuid not null,
  item_no smallint not null,
  -- Places of the options in the bank.
  choice integer[] not null,
  saved_at timestamptz not null,
  primary key (person_id, attempt_id, item_no),
  foreign key (person_id, attempt_id) references learning_attempt (person_id, attempt_id)
);

grant select, insert on learning_enrolment, learning_lane, learning_progress, learning_attempt, learning_answer to xueshi_app;
grant update (passed_at, entry_id, centihours) on learning_enrolment to xueshi_app;
grant update (lane_id, seq, budget_s, last_beat) on learning_lane to xueshi_app;
grant update (watched, position, done_at) on learning_progress to xueshi_app;
grant update (submitted_at, score, passed, explanation) on learning_attempt to xueshi_app;
grant update (choice, saved_at) on learning_answer to xueshi_app;

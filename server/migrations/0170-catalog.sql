-- why: courses that were determined (确定, 第七条) are published as frozen versions, a new batch each year; a learner's progress binds to a version.

-- Clips and the like, by what they are: small ones; larger media needs a folder of its own.
create table course_media (
  media_id text primary key check (media_id ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('video/webm')),
  content bytea not null check (octet_length(content) between 1 and 8388608)
);

create table course_version (
  course_id uuid not null,
  version integer not null check (version > 0),
  title text not null check (length(title) between 1 and 200),
  subject text not null check (subject in ('professional', 'sector_public', 'general_public')),
  sector text check ((sector is null) = (subject = 'general_public')),
  year smallint not null,
  centihours integer not null check (centihours > 0),
  teacher text not null,
  organiser text not null,
  outline text not null,
  max_rate numeric(3, 2) not null check (max_rate between 1 and 2),
  pass_mark smallint not null check (pass_mark between 1 and 100),
  questions smallint not null check (questions > 0),
  attempt_minutes smallint not null check (attempt_minutes > 0),
  pause_minutes smallint not null check (pause_minutes >= 0),
  -- The organisation that recognises the hours of whoever passes.
  registered_by integer not null,
  sample boolean not null,
  published_at timestamptz not null,
  -- Withdrawn from the catalogue; who has begun may finish.
  retired_at timestamptz,
  retired_by_name text,
  retired_reason text,
  primary key (course_id, version),
  check ((retired_at is null) = (retired_reason is null))
);
create index course_version_published on course_version (published_at desc, course_id);

create table course_determination (
  course_id uuid not null,
  version integer not null,
  org_id integer not null,
  account_id uuid not null,
  actor_name text not null,
  at timestamptz not null,
  primary key (course_id, version, org_id),
  foreign key (course_id, version) references course_version (course_id, version)
);

create table course_lesson (
  lesson_id uuid primary key,
  course_id uuid not null,
  version integer not null,
  lesson_no smallint not null check (lesson_no > 0),
  title text not null,
  kind text not null check (kind in ('video', 'article')),
  seconds integer not null check (seconds between 1 and 86400),
  chapters jsonb not null,
  blocks jsonb not null,
  media_id text references course_media (media_id),
  -- WebVTT.
  subtitles text,
  unique (course_id, version, lesson_no),
  check ((kind = 'video') = (media_id is not null)),
  foreign key (course_id, version) references course_version (course_id, version)
);

-- The bank of items; what is right never leaves the server before a pass.
create table course_item (
  course_id uuid not null,
  version integer not null,
  item_no smallint not null check (item_no > 0),
  kind text not null check (kind in ('single', 'multiple', 'judgement')),
  text text not null,
  options jsonb not null,
  rights integer[] not null check (cardinality(rights) > 0),
  explanation text not null,
  primary key (course_id, version, item_no),
  foreign key (course_id, version) references course_version (course_id, version)
);

grant select, insert on course_media, course_version, course_determination, course_lesson, course_item to xueshi_app;
grant update (retired_at, retired_by_name, retired_reason) on course_version to xueshi_app;

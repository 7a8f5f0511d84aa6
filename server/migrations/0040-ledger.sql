-- why: 学时登记台账 (第九条): entries that are added and never changed, totals by person and year, and the log that proves both.

-- One entry, whole: it can be read and checked without any other table. `entry_id` comes from source and source key, so that handing in
-- the same thing twice meets the primary key. A correction is a reversal (negative hours) and, where due, a new entry.
create table credit_entry (
  person_id bigint not null check (person_id > 0),
  entry_id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  subject text not null check (subject in ('professional', 'sector_public', 'general_public')),
  centihours integer not null check (centihours <> 0),
  by_exam boolean not null,
  way text not null check (length(way) between 1 and 40),
  rule_document text not null check (length(rule_document) between 1 and 200),
  rule_article text not null check (length(rule_article) between 1 and 200),
  rule_edition date not null,
  explanation text[] not null,
  title text not null check (length(title) between 1 and 500),
  organiser text not null check (length(organiser) <= 500),
  held_from date not null,
  held_to date not null check (held_to >= held_from),
  evidence text[] not null,
  source text not null check (source in ('claim', 'exam', 'course', 'program', 'import', 'demo', 'reversal')),
  source_key text not null check (length(source_key) between 1 and 200),
  recognised_by integer not null,
  reverses uuid,
  reason text check (length(reason) between 1 and 2000),
  approver text check (length(approver) between 1 and 100),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  payload_hash bytea not null check (length(payload_hash) = 32),
  primary key (person_id, entry_id),
  foreign key (person_id, reverses) references credit_entry (person_id, entry_id),
  check ((centihours < 0) = (reverses is not null)),
  check ((source = 'reversal') = (reverses is not null)),
  check ((reason is not null) = (reverses is not null)),
  check ((approver is not null) = (reverses is not null))
);
-- From an entry to what took it back; that there is one at most, its id sees to.
create index credit_entry_reverses on credit_entry (person_id, reverses) where reverses is not null;

-- Written by the same statement as the entries: a year's verdict reads one row. `entries` counts what stands.
create table credit_total (
  person_id bigint not null,
  year smallint not null,
  professional integer not null,
  sector_public integer not null,
  general_public integer not null,
  by_exam integer not null,
  entries integer not null,
  primary key (person_id, year)
) with (fillfactor = 80);
create index credit_total_year on credit_total (year);

-- Leaves on their way into the log; one background job takes them in order. Person 0: a printed form, whose leaf is its hash.
create table log_pending (
  person_id bigint not null,
  item_id uuid not null,
  leaf bytea not null check (length(leaf) = case when person_id = 0 then 32 else 64 end),
  primary key (person_id, item_id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

create table log_leaf (
  person_id bigint not null,
  item_id uuid not null,
  leaf_index bigint not null check (leaf_index >= 0),
  leaf bytea check (length(leaf) = 32),
  primary key (person_id, item_id),
  -- An entry's leaf is computed from its row; a form's is kept here.
  check ((person_id = 0) = (leaf is not null))
);
create index log_leaf_index on log_leaf (leaf_index);

-- RFC 9162 tree in tiles of 256 hashes (tlog-tiles): level 0 holds leaf hashes, level n the roots of full tiles of level n-1.
create table log_tile (
  level smallint not null check (level between 0 and 6),
  tile_index bigint not null check (tile_index >= 0),
  width smallint not null check (width between 1 and 256),
  data bytea not null check (length(data) = width * 32),
  primary key (level, tile_index)
);
alter table log_tile alter column data set storage external;

create table log_head (
  tree_size bigint primary key check (tree_size > 0),
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  key_id text not null,
  signature bytea not null check (length(signature) = 64)
);

-- Doors for reading. `entry_line`: one row an entry, with the reversal that took it back, if any.
create view person_year as
  select person_id, year, professional, sector_public, general_public, by_exam, entries from credit_total;
create view entry_line as
  select e.person_id, e.entry_id, e.year, e.subject, e.centihours, e.by_exam, e.way, e.rule_document, e.rule_article, e.rule_edition,
    e.explanation, e.title, e.organiser, e.held_from, e.held_to, e.evidence, e.source, e.source_key, e.recognised_by, e.recorded_at,
    r.entry_id as reversal_id, r.recorded_at as reversed_at, r.reason as reversal_reason, r.approver as reversal_approver
  from credit_entry e
  left join credit_entry r on r.person_id = e.person_id and r.reverses = e.entry_id
  where e.reverses is null;

-- The serving role adds entries and heads, and can neither change nor remove them.
grant select, insert on credit_entry, log_leaf, log_head to xueshi_app;
grant select, insert, update (professional, sector_public, general_public, by_exam, entries) on credit_total to xueshi_app;
grant select, insert, delete on log_pending to xueshi_app;
grant select, insert, update (width, data) on log_tile to xueshi_app;
grant select on person_year, entry_line to xueshi_app;

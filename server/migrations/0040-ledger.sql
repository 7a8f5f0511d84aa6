-- why: the register itself (第九条): entries that are added and never changed, yearly totals kept with them, and a signed log that shows tampering.

create table credit_entry (
  person_id bigint not null,
  -- From source and source key: the same record twice is the same row.
  entry_id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  subject text not null check (subject in ('professional', 'sector_public', 'general_public')),
  -- Integers of 0.01 hour; negative only in a reversal.
  centihours integer not null check (centihours <> 0),
  by_exam boolean not null,
  way text not null,
  source text not null check (source in ('claim', 'exam', 'course', 'program', 'import', 'demo', 'reversal')),
  source_key text not null check (length(source_key) between 1 and 200),
  rule_document text not null,
  rule_article text not null,
  rule_edition text not null,
  explanation jsonb not null,
  title text not null check (length(title) between 1 and 500),
  organiser text not null check (length(organiser) <= 200),
  held_from date not null,
  held_to date not null check (held_to >= held_from),
  evidence jsonb not null,
  recognised_by integer not null,
  reverses uuid,
  reason text,
  approver text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  payload_hash bytea not null check (length(payload_hash) = 32),
  primary key (person_id, entry_id),
  foreign key (person_id, reverses) references credit_entry (person_id, entry_id),
  check ((centihours < 0) = (reverses is not null)),
  check ((reverses is null) = (reason is null) and (reverses is null) = (approver is null))
);

-- Written in the same statement as the entries; verify-ledger compares both.
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

-- Leaves that wait for the log. `entry`: the row person_id, ref; `document`: something else that was promised, e.g. a printed form.
create table log_pending (
  leaf bytea primary key check (length(leaf) = 32),
  kind text not null check (kind in ('entry', 'document')),
  person_id bigint,
  ref uuid,
  at timestamptz not null
);
create index log_pending_at on log_pending (at, leaf);

-- Where each leaf stands in the log (RFC 9162 Merkle tree).
create table log_leaf (
  leaf bytea primary key check (length(leaf) = 32),
  leaf_index bigint not null unique,
  kind text not null check (kind in ('entry', 'document')),
  person_id bigint,
  ref uuid
);
create index log_leaf_entry on log_leaf (person_id, ref) where kind = 'entry';

-- Hashes of the tree in tiles 256 wide: level 0 holds leaf hashes, level 1 the roots of full tiles of level 0, and so on.
create table log_tile (
  level smallint not null check (level >= 0),
  tile bigint not null check (tile >= 0),
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (level, tile)
);

create table log_head (
  tree_size bigint primary key,
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  signature bytea not null
);

-- Doors for reading.
create view person_year as
  select person_id, year, professional, sector_public, general_public, by_exam, entries from credit_total;
create view entry_line as
  select e.person_id, e.entry_id, e.year, e.subject, e.centihours, e.by_exam, e.way, e.source, e.source_key, e.rule_document, e.rule_article,
    e.rule_edition, e.explanation, e.title, e.organiser, e.held_from, e.held_to, e.evidence, e.recognised_by, e.recorded_at, e.recorded_by,
    r.entry_id as reversal_id, r.recorded_at as reversed_at, r.reason as reversal_reason, r.approver as reversal_approver
  from credit_entry e
  left join credit_entry r on r.person_id = e.person_id and r.reverses = e.entry_id
  where e.reverses is null;
create index credit_entry_reverses on credit_entry (person_id, reverses) where reverses is not null;

grant select, insert on credit_entry, log_head to xueshi_app;
grant select, insert, update on credit_total, log_tile to xueshi_app;
grant select, insert, delete on log_pending to xueshi_app;
grant select, insert on log_leaf to xueshi_app;
grant select on person_year, entry_line to xueshi_app;

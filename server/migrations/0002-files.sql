-- why: files that people hand in – the bytes lie in the content folder; whose they are, what they are and whether anything keeps them lies here.

create table stored_file (
  person_id bigint not null,
  file_id uuid not null,
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  bytes integer not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  pages integer not null check (pages > 0),
  width integer,
  height integer,
  marks text[] not null,
  stored_at timestamptz not null,
  -- Nothing keeps the file since then; null: something does. A loose file is removed after a day.
  loose_since timestamptz,
  primary key (person_id, file_id)
);
create index stored_file_loose on stored_file (loose_since) where loose_since is not null;
grant select, insert, update, delete on stored_file to xueshi_app;

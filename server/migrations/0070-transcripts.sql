-- why: a printed 学时登记情况表 stays what it was (第十二条, readings 52, 53): its canonical text and hash, and the signed PDF byte for byte.

-- One print. `canonical` is the text whose SHA-256 is `form_hash` and the leaf in the ledger's log; it contains serial and code.
create table transcript_print (
  person_id bigint not null,
  serial text not null check (serial ~ '^WZXS-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]{2}$'),
  code text not null check (length(code) = 12),
  years smallint[] not null check (cardinality(years) between 1 and 5),
  canonical text not null,
  form_hash bytea not null check (length(form_hash) = 32),
  printed_at timestamptz not null,
  printed_by text not null,
  primary key (person_id, serial)
);

-- Look-up of the serial on a paper, which names no person.
create table transcript_serial (
  serial text primary key,
  person_id bigint not null
);

-- The signed file, made when it is first asked for, and from then on the only one.
create table transcript_pdf (
  person_id bigint not null,
  serial text not null,
  pdf bytea not null,
  made_at timestamptz not null,
  primary key (person_id, serial),
  foreign key (person_id, serial) references transcript_print (person_id, serial)
);

-- Append only: what was printed is never corrected, only followed by another print.
grant select, insert on transcript_print, transcript_serial, transcript_pdf to xueshi_app;

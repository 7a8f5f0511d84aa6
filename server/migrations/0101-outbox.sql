-- why: words to people's phones leave through one outbox, written in the transaction that causes them, sent afterwards, state kept.

-- Phone and text are sealed by the application. Rows are removed a month after they were made.
create table outbox_message (
  message_id uuid primary key,
  phone_sealed bytea not null,
  purpose text not null check (purpose ~ '^[a-z-]{1,40}$'),
  text_sealed bytea not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'shown')),
  attempts smallint not null check (attempts >= 0),
  next_at timestamptz not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  last_error text check (length(last_error) <= 200)
);
create index outbox_message_waiting on outbox_message (next_at) where state = 'waiting';
create index outbox_message_created on outbox_message (created_at);

grant select, insert, delete on outbox_message to xueshi_app;
grant update (state, attempts, next_at, settled_at, last_error) on outbox_message to xueshi_app;

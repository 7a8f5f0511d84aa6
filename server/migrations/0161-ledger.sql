-- why: an entry keeps the facts its hours were computed from (canonical JSON), so that a new rule can be weighed against the real register, entry by entry.

alter table credit_entry add column facts text check (length(facts) between 2 and 200000);
-- By how much a person set it below what was computed (reading 20); such a decision stays when the rules change.
alter table credit_entry add column lowered integer not null default 0 check (lowered >= 0);

create or replace view entry_line as
  select e.person_id, e.entry_id, e.year, e.subject, e.centihours, e.by_exam, e.way, e.rule_document, e.rule_article, e.rule_edition,
    e.explanation, e.title, e.organiser, e.held_from, e.held_to, e.evidence, e.source, e.source_key, e.recognised_by, e.recorded_at,
    r.entry_id as reversal_id, r.recorded_at as reversed_at, r.reason as reversal_reason, r.approver as reversal_approver, e.facts,
    e.lowered,
    -- The entry that a rejudging corrects or stands beside: the second part of its key. Of others, the entry itself.
    case when e.source in ('rejudging', 'supplement') and e.source_key ~ '^[0-9a-f-]{36}#[0-9a-f-]{36}#'
      then split_part(e.source_key, '#', 2)::uuid else e.entry_id end as root_id
  from credit_entry e
  left join credit_entry r on r.person_id = e.person_id and r.reverses = e.entry_id
  where e.reverses is null;

-- By a named decision to judge a year again: an entry corrected (rejudging), or the difference registered beside it (supplement).
alter table credit_entry drop constraint credit_entry_source_check;
alter table credit_entry add constraint credit_entry_source_check
  check (source in ('claim', 'exam', 'course', 'program', 'import', 'rejudging', 'supplement', 'demo', 'reversal'));

-- why: an entry keeps the facts its hours were computed from (canonical JSON), so that a new rule can be weighed against the real register, entry by entry.

alter table credit_entry add column facts text check (length(facts) between 2 and 200000);

create or replace view entry_line as
  select e.person_id, e.entry_id, e.year, e.subject, e.centihours, e.by_exam, e.way, e.rule_document, e.rule_article, e.rule_edition,
    e.explanation, e.title, e.organiser, e.held_from, e.held_to, e.evidence, e.source, e.source_key, e.recognised_by, e.recorded_at,
    r.entry_id as reversal_id, r.recorded_at as reversed_at, r.reason as reversal_reason, r.approver as reversal_approver, e.facts
  from credit_entry e
  left join credit_entry r on r.person_id = e.person_id and r.reverses = e.entry_id
  where e.reverses is null;

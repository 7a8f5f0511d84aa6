-- why: the audit can be read by those who supervise (第十五、十六条), by time, by actor and by endpoint, without touching its table.

create index audit_event_endpoint on audit_event (endpoint, at);
-- Whose record it was about: what somebody reads of who looked at theirs (个人信息保护法第四十五条).
create index audit_event_person on audit_event ((target ->> 'personId'), at) where target ? 'personId';
create view audit_line as
  select audit_id, at, account_id, actor_name, org_id, action, endpoint, target, status, problem, address from audit_event;
grant select on audit_line to xueshi_app;

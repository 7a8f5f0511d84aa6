-- why: a phone is also proven when it changes, by its owner or in a reviewed recovery (第十条).

alter table phone_code drop constraint phone_code_purpose_check;
alter table phone_code add constraint phone_code_purpose_check check (purpose in ('register', 'recover', 'phone'));

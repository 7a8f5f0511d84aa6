-- why: units are renamed, merged and dissolved (第十、十五条): what changed, when, by which document, stays on record.

create table org_change (
  org_id integer not null references org (org_id),
  change_id uuid not null,
  kind text not null check (kind in ('rename', 'merge', 'dissolve')),
  -- The first day of the new state.
  on_day date not null,
  name_before text not null,
  name_after text,
  into_org integer references org (org_id),
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  by_name text not null,
  primary key (org_id, change_id),
  check ((kind = 'rename') = (name_after is not null)),
  check ((kind = 'merge') = (into_org is not null))
);
-- Full pinyin and initials of the name, made by the application; null until it has been.
alter table org add column pinyin text;
create index org_without_pinyin on org (org_id) where pinyin is null;
create or replace view org_public as
  select o.org_id, o.kind, o.name, o.uscc, o.division, d.name as division_name, o.sector, s.name as sector_name,
    o.parent_id, p.name as parent_name, o.from_day, o.to_day, o.pinyin
  from org o
  left join division d on d.division = o.division
  left join sector s on s.sector = o.sector
  left join org p on p.org_id = o.parent_id;

grant select, insert on org_change to xueshi_app;
grant update (name, to_day, pinyin) on org to xueshi_app;

-- why: who is responsible for whom (第五、十、十五条): divisions, sectors, 职称系列, the tree of authorities and units, dated delegations of review.

-- GB/T 2260, the twelve divisions of Wenzhou; `position` is the customary order.
create table division (
  division text primary key check (division ~ '^[0-9]{6}$'),
  name text not null unique,
  position smallint not null unique
);
insert into division (division, name, position) values
  ('330302', '鹿城区', 1), ('330303', '龙湾区', 2), ('330304', '瓯海区', 3), ('330305', '洞头区', 4),
  ('330382', '乐清市', 5), ('330381', '瑞安市', 6), ('330383', '龙港市', 7), ('330324', '永嘉县', 8),
  ('330326', '平阳县', 9), ('330327', '苍南县', 10), ('330328', '文成县', 11), ('330329', '泰顺县', 12);

create table sector (
  sector text primary key check (sector ~ '^[a-z_]{1,40}$'),
  name text not null unique,
  position smallint not null unique
);
insert into sector (sector, name, position) values
  ('health', '卫生健康', 1), ('education', '教育', 2), ('construction', '住房城乡建设', 3), ('agriculture', '农业农村', 4),
  ('transport', '交通运输', 5), ('industry', '经济和信息化', 6), ('culture', '文化广电旅游', 7), ('resources', '自然资源和规划', 8),
  ('general', '其他（市人力社保局）', 9);

-- Reading 42: a person's sector follows from the series; series without an authority of their own fall to the city bureau ('general').
create table series (
  series text primary key check (series ~ '^[a-z_]{1,40}$'),
  name text not null unique,
  sector text not null references sector (sector),
  position smallint not null unique
);
insert into series (series, name, sector, position) values
  ('health', '卫生技术人员', 'health', 1),
  ('school_teaching', '中小学教师', 'education', 2),
  ('vocational_teaching', '中等职业学校教师', 'education', 3),
  ('university_teaching', '高等学校教师', 'education', 4),
  ('laboratory', '实验技术人才', 'education', 5),
  ('engineering_construction', '工程技术人才（建设工程）', 'construction', 6),
  ('engineering_transport', '工程技术人才（交通工程）', 'transport', 7),
  ('shipping', '船舶专业技术人才', 'transport', 8),
  ('engineering_industry', '工程技术人才（制造、电子、轻工等）', 'industry', 9),
  ('crafts', '工艺美术专业人员', 'industry', 10),
  ('engineering_resources', '工程技术人才（自然资源、测绘、规划）', 'resources', 11),
  ('agriculture', '农业技术人员', 'agriculture', 12),
  ('library', '图书资料专业人员', 'culture', 13),
  ('heritage', '文物博物专业人员', 'culture', 14),
  ('arts', '艺术专业人员', 'culture', 15),
  ('broadcasting', '播音主持专业人员', 'culture', 16),
  ('journalism', '新闻专业人员', 'general', 17),
  ('publishing', '出版专业人员', 'general', 18),
  ('archives', '档案专业人员', 'general', 19),
  ('economics', '经济专业人员', 'general', 20),
  ('accounting', '会计人员', 'general', 21),
  ('statistics', '统计专业人员', 'general', 22),
  ('auditing', '审计专业人员', 'general', 23),
  ('technician_teaching', '技工院校教师', 'general', 24),
  ('sports', '体育专业人员', 'general', 25),
  ('translation', '翻译专业人员', 'general', 26),
  ('natural_science', '自然科学研究人员', 'general', 27),
  ('social_science', '哲学社会科学研究人员', 'general', 28),
  ('legal', '公共法律服务专业人员', 'general', 29),
  ('engineering_general', '工程技术人才（其他专业）', 'general', 30);

-- org_id is made by the application (authorities: fixed below 1000). Days are inclusive.
create table org (
  org_id integer primary key,
  kind text not null check (kind in ('city_bureau', 'district_bureau', 'sector_authority', 'employer', 'provider')),
  name text not null check (length(name) between 2 and 100),
  uscc text unique check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  division text references division (division),
  sector text references sector (sector),
  parent_id integer references org (org_id),
  from_day date not null,
  to_day date check (to_day >= from_day),
  check (kind <> 'district_bureau' or division is not null),
  check (kind <> 'sector_authority' or sector is not null),
  check (kind not in ('city_bureau', 'sector_authority') or division is null)
);
create index org_name on org (name collate "C", org_id);
create index org_division on org (division);

-- 第五条: one city bureau, which also stands in for the sectors without an authority; twelve district bureaus; the sector authorities.
insert into org (org_id, kind, name, division, sector, parent_id, from_day) values
  (1, 'city_bureau', '温州市人力资源和社会保障局', null, 'general', null, '2018-01-01');
insert into org (org_id, kind, name, division, sector, parent_id, from_day)
  select 100 + position, 'district_bureau', name || '人力资源和社会保障局', division, null, 1, '2018-01-01' from division order by 1;
insert into org (org_id, kind, name, division, sector, parent_id, from_day) values
  (201, 'sector_authority', '温州市卫生健康委员会', null, 'health', 1, '2018-01-01'),
  (202, 'sector_authority', '温州市教育局', null, 'education', 1, '2018-01-01'),
  (203, 'sector_authority', '温州市住房和城乡建设局', null, 'construction', 1, '2018-01-01'),
  (204, 'sector_authority', '温州市农业农村局', null, 'agriculture', 1, '2018-01-01'),
  (205, 'sector_authority', '温州市交通运输局', null, 'transport', 1, '2018-01-01'),
  (206, 'sector_authority', '温州市经济和信息化局', null, 'industry', 1, '2018-01-01'),
  (207, 'sector_authority', '温州市文化广电旅游局', null, 'culture', 1, '2018-01-01'),
  (208, 'sector_authority', '温州市自然资源和规划局', null, 'resources', 1, '2018-01-01');

-- Reading 41: a sector authority may hand the review of its claims to a district office or a body, by a dated act. Rows are never changed:
-- an early end is a row in delegation_end.
create table delegation (
  delegation_id uuid primary key,
  from_org integer not null references org (org_id),
  to_org integer not null references org (org_id),
  sector text not null references sector (sector),
  division text references division (division),
  from_day date not null,
  to_day date check (to_day >= from_day),
  act text not null check (length(act) between 1 and 200),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (from_org <> to_org)
);
create index delegation_to_org on delegation (to_org);

create table delegation_end (
  delegation_id uuid primary key references delegation (delegation_id),
  last_day date not null,
  reason text not null check (length(reason) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by text not null
);

-- Doors for reading.
create view org_public as
  select o.org_id, o.kind, o.name, o.uscc, o.division, d.name as division_name, o.sector, s.name as sector_name,
    o.parent_id, p.name as parent_name, o.from_day, o.to_day
  from org o
  left join division d on d.division = o.division
  left join sector s on s.sector = o.sector
  left join org p on p.org_id = o.parent_id;
create view division_public as select division, name, position from division;
create view sector_public as select sector, name, position from sector;
create view series_public as select series, name, sector, position from series;
create view delegation_span as
  select d.delegation_id, d.from_org, d.to_org, d.sector, d.division, d.from_day, least(d.to_day, e.last_day) as to_day
  from delegation d left join delegation_end e on e.delegation_id = d.delegation_id;

grant select on division, sector, series, division_public, sector_public, series_public, org_public, delegation_span to xueshi_app;
grant select, insert on org, delegation, delegation_end to xueshi_app;

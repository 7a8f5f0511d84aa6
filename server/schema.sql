-- why: what the migrations add up to, by owner module; written by `npx vitest run tests/tables.test.ts -u`, compared by the same test.

-- platform
create table audit_event (
  audit_id uuid not null,
  at timestamp with time zone not null,
  account_id uuid,
  actor_name text not null,
  org_id integer,
  action text not null,
  endpoint text not null,
  target jsonb not null,
  status smallint not null,
  problem text,
  address text,
  request_id text not null,
  constraint audit_event_pkey PRIMARY KEY (audit_id)
);
CREATE INDEX audit_event_account ON public.audit_event USING btree (account_id, at);
CREATE INDEX audit_event_at ON public.audit_event USING btree (at);
CREATE INDEX audit_event_endpoint ON public.audit_event USING btree (endpoint, at);
CREATE INDEX audit_event_person ON public.audit_event USING btree (((target ->> 'personId'::text)), at) WHERE (target ? 'personId'::text);
grant insert, select on audit_event to xueshi_app;
create table idempotent_reply (
  account_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status smallint not null,
  reply jsonb,
  at timestamp with time zone not null,
  constraint idempotent_reply_pkey PRIMARY KEY (account_id, key),
  constraint idempotent_reply_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint idempotent_reply_request_hash_check CHECK ((length(request_hash) = 32))
);
CREATE INDEX idempotent_reply_at ON public.idempotent_reply USING btree (at);
grant delete, insert, select, update on idempotent_reply to xueshi_app;
create table schema_migration (
  name text not null,
  sha256 text not null,
  at timestamp with time zone not null,
  constraint schema_migration_pkey PRIMARY KEY (name)
);
grant select on schema_migration to xueshi_app;
create view audit_line as
 SELECT audit_event.audit_id,
    audit_event.at,
    audit_event.account_id,
    audit_event.actor_name,
    audit_event.org_id,
    audit_event.action,
    audit_event.endpoint,
    audit_event.target,
    audit_event.status,
    audit_event.problem,
    audit_event.address
   FROM audit_event;
grant select on audit_line to xueshi_app;

-- files
create table stored_file (
  person_id bigint not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 bytea not null,
  pages integer not null,
  width integer,
  height integer,
  marks text[] not null,
  stored_at timestamp with time zone not null,
  loose_since timestamp with time zone,
  constraint stored_file_pkey PRIMARY KEY (person_id, file_id),
  constraint stored_file_bytes_check CHECK ((bytes > 0)),
  constraint stored_file_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'image/webp'::text]))),
  constraint stored_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint stored_file_pages_check CHECK ((pages > 0)),
  constraint stored_file_sha256_check CHECK ((length(sha256) = 32))
);
CREATE INDEX stored_file_loose ON public.stored_file USING btree (loose_since) WHERE (loose_since IS NOT NULL);
grant delete, insert, select, update on stored_file to xueshi_app;

-- orgs
create table delegation (
  delegation_id uuid not null,
  from_org integer not null,
  to_org integer not null,
  sector text not null,
  division text,
  from_day date not null,
  to_day date,
  act text not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  constraint delegation_pkey PRIMARY KEY (delegation_id),
  constraint delegation_act_check CHECK (((length(act) >= 1) AND (length(act) <= 200))),
  constraint delegation_check CHECK ((to_day >= from_day)),
  constraint delegation_check1 CHECK ((from_org <> to_org)),
  constraint delegation_division_fkey FOREIGN KEY (division) REFERENCES division(division),
  constraint delegation_from_org_fkey FOREIGN KEY (from_org) REFERENCES org(org_id),
  constraint delegation_sector_fkey FOREIGN KEY (sector) REFERENCES sector(sector),
  constraint delegation_to_org_fkey FOREIGN KEY (to_org) REFERENCES org(org_id)
);
CREATE INDEX delegation_to_org ON public.delegation USING btree (to_org);
grant insert, select on delegation to xueshi_app;
create table delegation_end (
  delegation_id uuid not null,
  last_day date not null,
  reason text not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  constraint delegation_end_pkey PRIMARY KEY (delegation_id),
  constraint delegation_end_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(delegation_id),
  constraint delegation_end_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
grant insert, select on delegation_end to xueshi_app;
create table division (
  division text not null,
  name text not null,
  position smallint not null,
  constraint division_pkey PRIMARY KEY (division),
  constraint division_division_check CHECK ((division ~ '^[0-9]{6}$'::text)),
  constraint division_name_key UNIQUE (name),
  constraint division_position_key UNIQUE ("position")
);
grant select on division to xueshi_app;
create table org (
  org_id integer not null,
  kind text not null,
  name text not null,
  uscc text,
  division text,
  sector text,
  parent_id integer,
  from_day date not null,
  to_day date,
  pinyin text,
  constraint org_pkey PRIMARY KEY (org_id),
  constraint org_check CHECK ((to_day >= from_day)),
  constraint org_check1 CHECK (((kind <> 'district_bureau'::text) OR (division IS NOT NULL))),
  constraint org_check2 CHECK (((kind <> 'sector_authority'::text) OR (sector IS NOT NULL))),
  constraint org_check3 CHECK (((kind <> ALL (ARRAY['city_bureau'::text, 'sector_authority'::text])) OR (division IS NULL))),
  constraint org_division_fkey FOREIGN KEY (division) REFERENCES division(division),
  constraint org_kind_check CHECK ((kind = ANY (ARRAY['city_bureau'::text, 'district_bureau'::text, 'sector_authority'::text, 'employer'::text, 'provider'::text]))),
  constraint org_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100))),
  constraint org_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES org(org_id),
  constraint org_sector_fkey FOREIGN KEY (sector) REFERENCES sector(sector),
  constraint org_uscc_check CHECK ((uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text)),
  constraint org_uscc_key UNIQUE (uscc)
);
CREATE INDEX org_division ON public.org USING btree (division);
CREATE INDEX org_name ON public.org USING btree (name COLLATE "C", org_id);
CREATE INDEX org_without_pinyin ON public.org USING btree (org_id) WHERE (pinyin IS NULL);
grant insert, select on org to xueshi_app;
create table org_change (
  org_id integer not null,
  change_id uuid not null,
  kind text not null,
  on_day date not null,
  name_before text not null,
  name_after text,
  into_org integer,
  reason text not null,
  at timestamp with time zone not null,
  by_name text not null,
  constraint org_change_pkey PRIMARY KEY (org_id, change_id),
  constraint org_change_check CHECK (((kind = 'rename'::text) = (name_after IS NOT NULL))),
  constraint org_change_check1 CHECK (((kind = 'merge'::text) = (into_org IS NOT NULL))),
  constraint org_change_into_org_fkey FOREIGN KEY (into_org) REFERENCES org(org_id),
  constraint org_change_kind_check CHECK ((kind = ANY (ARRAY['rename'::text, 'merge'::text, 'dissolve'::text]))),
  constraint org_change_org_id_fkey FOREIGN KEY (org_id) REFERENCES org(org_id),
  constraint org_change_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
grant insert, select on org_change to xueshi_app;
create table sector (
  sector text not null,
  name text not null,
  position smallint not null,
  constraint sector_pkey PRIMARY KEY (sector),
  constraint sector_name_key UNIQUE (name),
  constraint sector_position_key UNIQUE ("position"),
  constraint sector_sector_check CHECK ((sector ~ '^[a-z_]{1,40}$'::text))
);
grant select on sector to xueshi_app;
create table series (
  series text not null,
  name text not null,
  sector text not null,
  position smallint not null,
  constraint series_pkey PRIMARY KEY (series),
  constraint series_name_key UNIQUE (name),
  constraint series_position_key UNIQUE ("position"),
  constraint series_sector_fkey FOREIGN KEY (sector) REFERENCES sector(sector),
  constraint series_series_check CHECK ((series ~ '^[a-z_]{1,40}$'::text))
);
grant select on series to xueshi_app;
create view delegation_span as
 SELECT d.delegation_id,
    d.from_org,
    d.to_org,
    d.sector,
    d.division,
    d.from_day,
    LEAST(d.to_day, e.last_day) AS to_day
   FROM delegation d
     LEFT JOIN delegation_end e ON e.delegation_id = d.delegation_id;
grant select on delegation_span to xueshi_app;
create view division_public as
 SELECT division.division,
    division.name,
    division."position"
   FROM division;
grant select on division_public to xueshi_app;
create view org_public as
 SELECT o.org_id,
    o.kind,
    o.name,
    o.uscc,
    o.division,
    d.name AS division_name,
    o.sector,
    s.name AS sector_name,
    o.parent_id,
    p.name AS parent_name,
    o.from_day,
    o.to_day,
    o.pinyin
   FROM org o
     LEFT JOIN division d ON d.division = o.division
     LEFT JOIN sector s ON s.sector = o.sector
     LEFT JOIN org p ON p.org_id = o.parent_id;
grant select on org_public to xueshi_app;
create view sector_public as
 SELECT sector.sector,
    sector.name,
    sector."position"
   FROM sector;
grant select on sector_public to xueshi_app;
create view series_public as
 SELECT series.series,
    series.name,
    series.sector,
    series."position"
   FROM series;
grant select on series_public to xueshi_app;

-- accounts
create table account (
  account_id uuid not null,
  login text not null,
  person_id bigint,
  name text,
  password_hash text not null,
  password_changed_at timestamp with time zone not null,
  demo boolean not null default false,
  created_at timestamp with time zone not null,
  created_by text not null,
  disabled_at timestamp with time zone,
  constraint account_pkey PRIMARY KEY (account_id),
  constraint account_check CHECK (((person_id IS NOT NULL) OR (name IS NOT NULL))),
  constraint account_login_check CHECK (((login = lower(login)) AND ((length(login) >= 2) AND (length(login) <= 100)))),
  constraint account_login_key UNIQUE (login),
  constraint account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 50)))
);
CREATE UNIQUE INDEX account_person ON public.account USING btree (person_id) WHERE (person_id IS NOT NULL);
grant insert, select on account to xueshi_app;
create table account_first_password (
  account_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint account_first_password_pkey PRIMARY KEY (account_id),
  constraint account_first_password_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
);
grant delete, insert, select, update on account_first_password to xueshi_app;
create table account_grant (
  account_id uuid not null,
  org_id integer not null,
  role text not null,
  from_day date not null,
  to_day date,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  ended_at timestamp with time zone,
  constraint account_grant_pkey PRIMARY KEY (account_id, org_id, role, from_day),
  constraint account_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  constraint account_grant_check CHECK ((to_day >= from_day)),
  constraint account_grant_org_id_fkey FOREIGN KEY (org_id) REFERENCES org(org_id),
  constraint account_grant_role_check CHECK ((role = ANY (ARRAY['employer'::text, 'provider'::text, 'sector'::text, 'district'::text, 'city'::text, 'auditor'::text, 'admin'::text])))
);
CREATE INDEX account_grant_org ON public.account_grant USING btree (org_id, role);
grant insert, select on account_grant to xueshi_app;
create table account_phone (
  phone_hash bytea not null,
  account_id uuid not null,
  constraint account_phone_pkey PRIMARY KEY (phone_hash),
  constraint account_phone_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  constraint account_phone_account_id_key UNIQUE (account_id),
  constraint account_phone_phone_hash_check CHECK ((length(phone_hash) = 32))
);
grant delete, insert, select on account_phone to xueshi_app;
create table account_session (
  token_hash bytea not null,
  session_id uuid not null,
  account_id uuid not null,
  device text,
  address text,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  constraint account_session_pkey PRIMARY KEY (token_hash),
  constraint account_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id),
  constraint account_session_check CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
  constraint account_session_device_check CHECK ((length(device) <= 100)),
  constraint account_session_end_reason_check CHECK ((end_reason = ANY (ARRAY['signed-out'::text, 'ended-by-owner'::text, 'password-changed'::text, 'replaced'::text, 'disabled'::text]))),
  constraint account_session_session_id_key UNIQUE (session_id),
  constraint account_session_token_hash_check CHECK ((length(token_hash) = 32))
);
CREATE INDEX account_session_account ON public.account_session USING btree (account_id);
CREATE INDEX account_session_expires ON public.account_session USING btree (expires_at);
grant delete, insert, select, update on account_session to xueshi_app;
create table custodian_act (
  org_id integer not null,
  act_id uuid not null,
  kind text not null,
  account_id uuid not null,
  custodian_name text not null,
  reason text not null,
  at timestamp with time zone not null,
  by_account uuid,
  by_name text not null,
  constraint custodian_act_pkey PRIMARY KEY (org_id, act_id),
  constraint custodian_act_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'end'::text]))),
  constraint custodian_act_org_id_fkey FOREIGN KEY (org_id) REFERENCES org(org_id),
  constraint custodian_act_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
grant insert, select on custodian_act to xueshi_app;
create table employment (
  person_id bigint not null,
  org_id integer not null,
  from_day date not null,
  to_day date,
  main boolean not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  constraint employment_pkey PRIMARY KEY (person_id, org_id, from_day),
  constraint employment_check CHECK ((to_day >= from_day)),
  constraint employment_org_id_fkey FOREIGN KEY (org_id) REFERENCES org(org_id),
  constraint employment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
CREATE INDEX employment_org ON public.employment USING btree (org_id, person_id);
CREATE UNIQUE INDEX employment_main ON public.employment USING btree (person_id) WHERE (main AND (to_day IS NULL));
grant insert, select on employment to xueshi_app;
create table identity_reveal (
  person_id bigint not null,
  reveal_id uuid not null,
  at timestamp with time zone not null,
  account_id uuid,
  actor_name text not null,
  purpose text not null,
  constraint identity_reveal_pkey PRIMARY KEY (person_id, reveal_id),
  constraint identity_reveal_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 200)))
);
grant insert, select on identity_reveal to xueshi_app;
create table person (
  person_id bigint not null,
  name text not null,
  id_kind text not null,
  id_sealed bytea not null,
  phone_sealed bytea,
  gender text not null,
  ethnicity text,
  birth_day date not null,
  series text,
  title text,
  title_since date,
  division text,
  recorded_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (person_id),
  constraint person_division_fkey FOREIGN KEY (division) REFERENCES division(division),
  constraint person_ethnicity_check CHECK (((length(ethnicity) >= 1) AND (length(ethnicity) <= 20))),
  constraint person_gender_check CHECK ((gender = ANY (ARRAY['male'::text, 'female'::text]))),
  constraint person_id_kind_check CHECK ((id_kind = ANY (ARRAY['resident'::text, 'hk_macao_permit'::text, 'taiwan_permit'::text, 'foreign_permit'::text, 'passport'::text]))),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 50))),
  constraint person_series_fkey FOREIGN KEY (series) REFERENCES series(series),
  constraint person_title_check CHECK (((length(title) >= 1) AND (length(title) <= 50)))
);
CREATE INDEX person_name ON public.person USING btree (name COLLATE "C", person_id);
grant insert, select on person to xueshi_app;
create table person_change (
  person_id bigint not null,
  change_id uuid not null,
  field text not null,
  before text,
  after text,
  from_day date not null,
  reason text not null,
  at timestamp with time zone not null,
  by_name text not null,
  constraint person_change_pkey PRIMARY KEY (person_id, change_id),
  constraint person_change_field_check CHECK ((field = ANY (ARRAY['name'::text, 'ethnicity'::text, 'series'::text, 'title'::text, 'title_since'::text, 'phone'::text]))),
  constraint person_change_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
grant insert, select on person_change to xueshi_app;
create table person_key (
  key_hash bytea not null,
  person_id bigint not null,
  constraint person_key_pkey PRIMARY KEY (key_hash),
  constraint person_key_key_hash_check CHECK ((length(key_hash) = 32))
);
grant insert, select on person_key to xueshi_app;
create table sign_in_throttle (
  bucket bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  succeeded_at timestamp with time zone,
  constraint sign_in_throttle_pkey PRIMARY KEY (bucket),
  constraint sign_in_throttle_bucket_check CHECK ((length(bucket) = 32)),
  constraint sign_in_throttle_failures_check CHECK ((failures >= 0))
);
CREATE INDEX sign_in_throttle_last ON public.sign_in_throttle USING btree (last_at);
grant delete, insert, select, update on sign_in_throttle to xueshi_app;
create view account_public as
 SELECT a.account_id,
    a.person_id,
    COALESCE(p.name, a.name) AS name
   FROM account a
     LEFT JOIN person p ON p.person_id = a.person_id;
grant select on account_public to xueshi_app;
create view custodian_held as
 SELECT g.org_id,
    g.role,
    g.account_id,
    a.person_id,
    COALESCE(p.name, a.name) AS name,
    g.from_day,
    g.to_day,
    g.ended_at,
    a.disabled_at
   FROM account_grant g
     JOIN account a ON a.account_id = g.account_id
     LEFT JOIN person p ON p.person_id = a.person_id
  WHERE g.role = ANY (ARRAY['employer'::text, 'provider'::text]);
grant select on custodian_held to xueshi_app;
create view employment_span as
 SELECT employment.person_id,
    employment.org_id,
    employment.from_day,
    employment.to_day,
    employment.main
   FROM employment;
grant select on employment_span to xueshi_app;
create view official_account as
 SELECT a.account_id,
    a.login,
    a.person_id,
    COALESCE(p.name, a.name) AS name,
    a.demo,
    a.created_at,
    a.disabled_at,
    f.expires_at AS first_password_until,
    (EXISTS ( SELECT
           FROM factor_held h
          WHERE h.account_id = a.account_id)) AS has_factor,
    ( SELECT max(s.last_seen_at) AS max
           FROM account_session s
          WHERE s.account_id = a.account_id) AS last_seen_at
   FROM account a
     LEFT JOIN person p ON p.person_id = a.person_id
     LEFT JOIN account_first_password f ON f.account_id = a.account_id
  WHERE (EXISTS ( SELECT
           FROM account_grant g
          WHERE g.account_id = a.account_id));
grant select on official_account to xueshi_app;
create view official_grant as
 SELECT account_grant.account_id,
    account_grant.org_id,
    account_grant.role,
    account_grant.from_day,
    account_grant.to_day,
    account_grant.ended_at
   FROM account_grant;
grant select on official_grant to xueshi_app;
create view person_card as
 SELECT p.person_id,
    p.name,
    COALESCE(s.sector, 'general'::text) AS sector,
    p.series,
    s.name AS series_name,
    p.title,
    p.title_since,
    p.gender,
    p.ethnicity,
    p.birth_day,
    e.org_id AS employer_id,
    o.name AS employer_name,
    COALESCE(o.division, p.division) AS division
   FROM person p
     LEFT JOIN series_public s ON s.series = p.series
     LEFT JOIN employment e ON e.person_id = p.person_id AND e.main AND e.to_day IS NULL
     LEFT JOIN org_public o ON o.org_id = e.org_id;
grant select on person_card to xueshi_app;

-- ledger
create table credit_entry (
  person_id bigint not null,
  entry_id uuid not null,
  year smallint not null,
  subject text not null,
  centihours integer not null,
  by_exam boolean not null,
  way text not null,
  rule_document text not null,
  rule_article text not null,
  rule_edition date not null,
  explanation text[] not null,
  title text not null,
  organiser text not null,
  held_from date not null,
  held_to date not null,
  evidence text[] not null,
  source text not null,
  source_key text not null,
  recognised_by integer not null,
  reverses uuid,
  reason text,
  approver text,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  recorded_by_name text not null,
  payload_hash bytea not null,
  facts text,
  lowered integer not null default 0,
  constraint credit_entry_pkey PRIMARY KEY (person_id, entry_id),
  constraint credit_entry_approver_check CHECK (((length(approver) >= 1) AND (length(approver) <= 100))),
  constraint credit_entry_centihours_check CHECK ((centihours <> 0)),
  constraint credit_entry_check CHECK ((held_to >= held_from)),
  constraint credit_entry_check1 CHECK (((centihours < 0) = (reverses IS NOT NULL))),
  constraint credit_entry_check2 CHECK (((source = 'reversal'::text) = (reverses IS NOT NULL))),
  constraint credit_entry_check3 CHECK (((reason IS NOT NULL) = (reverses IS NOT NULL))),
  constraint credit_entry_check4 CHECK (((approver IS NOT NULL) = (reverses IS NOT NULL))),
  constraint credit_entry_facts_check CHECK (((length(facts) >= 2) AND (length(facts) <= 200000))),
  constraint credit_entry_lowered_check CHECK ((lowered >= 0)),
  constraint credit_entry_organiser_check CHECK ((length(organiser) <= 500)),
  constraint credit_entry_payload_hash_check CHECK ((length(payload_hash) = 32)),
  constraint credit_entry_person_id_check CHECK ((person_id > 0)),
  constraint credit_entry_person_id_reverses_fkey FOREIGN KEY (person_id, reverses) REFERENCES credit_entry(person_id, entry_id),
  constraint credit_entry_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint credit_entry_rule_article_check CHECK (((length(rule_article) >= 1) AND (length(rule_article) <= 200))),
  constraint credit_entry_rule_document_check CHECK (((length(rule_document) >= 1) AND (length(rule_document) <= 200))),
  constraint credit_entry_source_check CHECK ((source = ANY (ARRAY['claim'::text, 'exam'::text, 'course'::text, 'program'::text, 'import'::text, 'rejudging'::text, 'supplement'::text, 'demo'::text, 'reversal'::text]))),
  constraint credit_entry_source_key_check CHECK (((length(source_key) >= 1) AND (length(source_key) <= 200))),
  constraint credit_entry_subject_check CHECK ((subject = ANY (ARRAY['professional'::text, 'sector_public'::text, 'general_public'::text]))),
  constraint credit_entry_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500))),
  constraint credit_entry_way_check CHECK (((length(way) >= 1) AND (length(way) <= 40))),
  constraint credit_entry_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE INDEX credit_entry_reverses ON public.credit_entry USING btree (person_id, reverses) WHERE (reverses IS NOT NULL);
grant insert, select on credit_entry to xueshi_app;
create table credit_total (
  person_id bigint not null,
  year smallint not null,
  professional integer not null,
  sector_public integer not null,
  general_public integer not null,
  by_exam integer not null,
  entries integer not null,
  constraint credit_total_pkey PRIMARY KEY (person_id, year)
) with (fillfactor=80);
CREATE INDEX credit_total_year ON public.credit_total USING btree (year);
grant insert, select on credit_total to xueshi_app;
create table log_head (
  tree_size bigint not null,
  root bytea not null,
  at timestamp with time zone not null,
  key_id text not null,
  signature bytea not null,
  constraint log_head_pkey PRIMARY KEY (tree_size),
  constraint log_head_root_check CHECK ((length(root) = 32)),
  constraint log_head_signature_check CHECK ((length(signature) = 64)),
  constraint log_head_tree_size_check CHECK ((tree_size > 0))
);
grant insert, select on log_head to xueshi_app;
create table log_leaf (
  person_id bigint not null,
  item_id uuid not null,
  leaf_index bigint not null,
  leaf bytea,
  constraint log_leaf_pkey PRIMARY KEY (person_id, item_id),
  constraint log_leaf_check CHECK (((person_id = 0) = (leaf IS NOT NULL))),
  constraint log_leaf_leaf_check CHECK ((length(leaf) = 32)),
  constraint log_leaf_leaf_index_check CHECK ((leaf_index >= 0))
);
CREATE INDEX log_leaf_index ON public.log_leaf USING btree (leaf_index);
grant insert, select on log_leaf to xueshi_app;
create table log_pending (
  person_id bigint not null,
  item_id uuid not null,
  leaf bytea not null,
  constraint log_pending_pkey PRIMARY KEY (person_id, item_id),
  constraint log_pending_check CHECK ((length(leaf) =
CASE
    WHEN (person_id = 0) THEN 32
    ELSE 64
END))
) with (autovacuum_vacuum_scale_factor=0.02, autovacuum_vacuum_threshold=1000);
grant delete, insert, select on log_pending to xueshi_app;
create table log_tile (
  level smallint not null,
  tile_index bigint not null,
  width smallint not null,
  data bytea not null,
  constraint log_tile_pkey PRIMARY KEY (level, tile_index),
  constraint log_tile_check CHECK ((length(data) = (width * 32))),
  constraint log_tile_level_check CHECK (((level >= 0) AND (level <= 6))),
  constraint log_tile_tile_index_check CHECK ((tile_index >= 0)),
  constraint log_tile_width_check CHECK (((width >= 1) AND (width <= 256)))
);
grant insert, select on log_tile to xueshi_app;
create view entry_line as
 SELECT e.person_id,
    e.entry_id,
    e.year,
    e.subject,
    e.centihours,
    e.by_exam,
    e.way,
    e.rule_document,
    e.rule_article,
    e.rule_edition,
    e.explanation,
    e.title,
    e.organiser,
    e.held_from,
    e.held_to,
    e.evidence,
    e.source,
    e.source_key,
    e.recognised_by,
    e.recorded_at,
    r.entry_id AS reversal_id,
    r.recorded_at AS reversed_at,
    r.reason AS reversal_reason,
    r.approver AS reversal_approver,
    e.facts,
    e.lowered,
        CASE
            WHEN (e.source = ANY (ARRAY['rejudging'::text, 'supplement'::text])) AND e.source_key ~ '^[0-9a-f-]{36}#[0-9a-f-]{36}#'::text THEN split_part(e.source_key, '#'::text, 2)::uuid
            ELSE e.entry_id
        END AS root_id
   FROM credit_entry e
     LEFT JOIN credit_entry r ON r.person_id = e.person_id AND r.reverses = e.entry_id
  WHERE e.reverses IS NULL;
grant select on entry_line to xueshi_app;
create view person_year as
 SELECT credit_total.person_id,
    credit_total.year,
    credit_total.professional,
    credit_total.sector_public,
    credit_total.general_public,
    credit_total.by_exam,
    credit_total.entries
   FROM credit_total;
grant select on person_year to xueshi_app;

-- claims
create table claim (
  person_id bigint not null,
  claim_id uuid not null,
  state text not null,
  revision integer not null,
  way text not null,
  title text not null,
  organiser text not null,
  reference text not null,
  note text not null,
  facts jsonb not null,
  created_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  sector text,
  division text,
  employer_id integer,
  submitted_at timestamp with time zone,
  due_on date,
  held_from date,
  held_to date,
  subject text,
  centihours integer,
  by_year jsonb,
  ceiling integer,
  assessment jsonb,
  flags text[] not null default '{}'::text[],
  complete boolean not null default false,
  decided_at timestamp with time zone,
  decided_by uuid,
  decided_org integer,
  recognised integer,
  recognised_by_year jsonb,
  lowered boolean not null default false,
  decision_text text,
  matching text,
  appeal_until date,
  appealed_at timestamp with time zone,
  constraint claim_pkey PRIMARY KEY (person_id, claim_id),
  constraint claim_ceiling_check CHECK ((ceiling >= 0)),
  constraint claim_centihours_check CHECK ((centihours >= 0)),
  constraint claim_check CHECK (((state = 'draft'::text) OR (submitted_at IS NOT NULL))),
  constraint claim_check1 CHECK (((recognised IS NULL) = (recognised_by_year IS NULL))),
  constraint claim_check2 CHECK ((recognised <= centihours)),
  constraint claim_note_check CHECK ((length(note) <= 2000)),
  constraint claim_organiser_check CHECK ((length(organiser) <= 200)),
  constraint claim_recognised_check CHECK ((recognised > 0)),
  constraint claim_reference_check CHECK ((length(reference) <= 100)),
  constraint claim_revision_check CHECK ((revision >= 0)),
  constraint claim_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'refused'::text, 'recognised'::text, 'withdrawn'::text, 'appealed'::text, 'appeal_granted'::text, 'appeal_dismissed'::text]))),
  constraint claim_subject_check CHECK ((subject = ANY (ARRAY['professional'::text, 'sector_public'::text, 'general_public'::text]))),
  constraint claim_title_check CHECK ((length(title) <= 200)),
  constraint claim_way_check CHECK ((way ~ '^8-([1-9]|10)$'::text))
);
CREATE INDEX claim_queue ON public.claim USING btree (sector, state, due_on, submitted_at, claim_id) WHERE (state <> 'draft'::text);
CREATE INDEX claim_saved ON public.claim USING btree (person_id, saved_at DESC, claim_id);
grant delete, insert, select, update on claim to xueshi_app;
create table claim_day (
  person_id bigint not null,
  on_day date not null,
  claim_id uuid not null,
  centihours integer not null,
  full_day integer not null,
  recognised integer,
  constraint claim_day_pkey PRIMARY KEY (person_id, on_day, claim_id),
  constraint claim_day_centihours_check CHECK ((centihours >= 0)),
  constraint claim_day_full_day_check CHECK ((full_day > 0)),
  constraint claim_day_person_id_claim_id_fkey FOREIGN KEY (person_id, claim_id) REFERENCES claim(person_id, claim_id),
  constraint claim_day_recognised_check CHECK ((recognised >= 0))
);
CREATE INDEX claim_day_claim ON public.claim_day USING btree (person_id, claim_id);
grant delete, insert, select, update on claim_day to xueshi_app;
create table claim_evidence (
  person_id bigint not null,
  evidence_id uuid not null,
  claim_id uuid not null,
  need text,
  sha256 bytea not null,
  attached_at timestamp with time zone not null,
  constraint claim_evidence_pkey PRIMARY KEY (person_id, evidence_id),
  constraint claim_evidence_person_id_claim_id_fkey FOREIGN KEY (person_id, claim_id) REFERENCES claim(person_id, claim_id),
  constraint claim_evidence_sha256_check CHECK ((length(sha256) = 32))
);
CREATE INDEX claim_evidence_claim ON public.claim_evidence USING btree (person_id, claim_id, attached_at);
CREATE INDEX claim_evidence_sha256 ON public.claim_evidence USING btree (sha256);
grant delete, insert, select, update on claim_evidence to xueshi_app;
create table claim_once (
  person_id bigint not null,
  once_key text not null,
  claim_id uuid not null,
  constraint claim_once_pkey PRIMARY KEY (person_id, once_key),
  constraint claim_once_person_id_claim_id_fkey FOREIGN KEY (person_id, claim_id) REFERENCES claim(person_id, claim_id)
);
CREATE INDEX claim_once_claim ON public.claim_once USING btree (person_id, claim_id);
grant delete, insert, select, update on claim_once to xueshi_app;
create table claim_step (
  person_id bigint not null,
  claim_id uuid not null,
  step_no integer not null,
  at timestamp with time zone not null,
  kind text not null,
  from_state text not null,
  to_state text not null,
  account_id uuid,
  actor_name text not null,
  org_id integer,
  reasons text[] not null,
  text text not null,
  centihours integer,
  details jsonb not null,
  constraint claim_step_pkey PRIMARY KEY (person_id, claim_id, step_no),
  constraint claim_step_person_id_claim_id_fkey FOREIGN KEY (person_id, claim_id) REFERENCES claim(person_id, claim_id),
  constraint claim_step_step_no_check CHECK ((step_no > 0))
);
grant insert, select on claim_step to xueshi_app;
create table late_permission (
  person_id bigint not null,
  permission_id uuid not null,
  year smallint not null,
  until_day date not null,
  reason text not null,
  granted_at timestamp with time zone not null,
  granted_by uuid not null,
  granted_org integer not null,
  constraint late_permission_pkey PRIMARY KEY (person_id, permission_id),
  constraint late_permission_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint late_permission_year_check CHECK (((year >= 2018) AND (year <= 2100)))
);
grant insert, select on late_permission to xueshi_app;
create view open_claim_year as
 SELECT c.person_id,
    y.key::smallint AS year,
    c.subject,
    sum(y.value::integer - COALESCE((c.recognised_by_year ->> y.key)::integer, 0))::integer AS centihours,
    count(*)::integer AS claims
   FROM claim c
     CROSS JOIN LATERAL jsonb_each_text(c.by_year) y(key, value)
  WHERE (c.state = ANY (ARRAY['submitted'::text, 'returned'::text, 'appealed'::text])) AND c.subject IS NOT NULL
  GROUP BY c.person_id, y.key, c.subject;
grant select on open_claim_year to xueshi_app;

-- transcripts
create table transcript_pdf (
  person_id bigint not null,
  serial text not null,
  pdf bytea not null,
  made_at timestamp with time zone not null,
  constraint transcript_pdf_pkey PRIMARY KEY (person_id, serial),
  constraint transcript_pdf_person_id_serial_fkey FOREIGN KEY (person_id, serial) REFERENCES transcript_print(person_id, serial)
);
grant insert, select on transcript_pdf to xueshi_app;
create table transcript_print (
  person_id bigint not null,
  serial text not null,
  code text not null,
  years smallint[] not null,
  canonical text not null,
  form_hash bytea not null,
  printed_at timestamp with time zone not null,
  printed_by text not null,
  constraint transcript_print_pkey PRIMARY KEY (person_id, serial),
  constraint transcript_print_code_check CHECK ((length(code) = 12)),
  constraint transcript_print_form_hash_check CHECK ((length(form_hash) = 32)),
  constraint transcript_print_serial_check CHECK ((serial ~ '^WZXS-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]{2}$'::text)),
  constraint transcript_print_years_check CHECK (((cardinality(years) >= 1) AND (cardinality(years) <= 5)))
);
grant insert, select on transcript_print to xueshi_app;
create table transcript_serial (
  serial text not null,
  person_id bigint not null,
  constraint transcript_serial_pkey PRIMARY KEY (serial)
);
grant insert, select on transcript_serial to xueshi_app;

-- outbox
create table outbox_message (
  message_id uuid not null,
  phone_sealed bytea not null,
  purpose text not null,
  text_sealed bytea not null,
  state text not null,
  attempts smallint not null,
  next_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  last_error text,
  constraint outbox_message_pkey PRIMARY KEY (message_id),
  constraint outbox_message_attempts_check CHECK ((attempts >= 0)),
  constraint outbox_message_last_error_check CHECK ((length(last_error) <= 200)),
  constraint outbox_message_purpose_check CHECK ((purpose ~ '^[a-z-]{1,40}$'::text)),
  constraint outbox_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'shown'::text])))
);
CREATE INDEX outbox_message_created ON public.outbox_message USING btree (created_at);
CREATE INDEX outbox_message_waiting ON public.outbox_message USING btree (next_at) WHERE (state = 'waiting'::text);
grant delete, insert, select on outbox_message to xueshi_app;

-- factors
create table factor_challenge (
  challenge_hash bytea not null,
  account_id uuid not null,
  device text,
  tries smallint not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint factor_challenge_pkey PRIMARY KEY (challenge_hash),
  constraint factor_challenge_challenge_hash_check CHECK ((length(challenge_hash) = 32)),
  constraint factor_challenge_device_check CHECK ((length(device) <= 100)),
  constraint factor_challenge_tries_check CHECK ((tries >= 0))
);
CREATE INDEX factor_challenge_expires ON public.factor_challenge USING btree (expires_at);
grant delete, insert, select on factor_challenge to xueshi_app;
create table passkey (
  passkey_id text not null,
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (passkey_id),
  constraint passkey_counter_check CHECK ((counter >= 0)),
  constraint passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 50))),
  constraint passkey_passkey_id_check CHECK (((length(passkey_id) >= 10) AND (length(passkey_id) <= 1400)))
);
CREATE INDEX passkey_account ON public.passkey USING btree (account_id);
grant delete, insert, select on passkey to xueshi_app;
create table passkey_challenge (
  challenge_hash bytea not null,
  account_id uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenge_pkey PRIMARY KEY (challenge_hash),
  constraint passkey_challenge_challenge_hash_check CHECK ((length(challenge_hash) = 32))
);
CREATE INDEX passkey_challenge_expires ON public.passkey_challenge USING btree (expires_at);
grant delete, insert, select on passkey_challenge to xueshi_app;
create table recovery_code (
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash),
  constraint recovery_code_code_hash_check CHECK ((length(code_hash) = 32))
);
grant delete, insert, select, update on recovery_code to xueshi_app;
create table totp (
  account_id uuid not null,
  secret_sealed bytea not null,
  begun_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null,
  constraint totp_pkey PRIMARY KEY (account_id)
);
grant delete, insert, select, update on totp to xueshi_app;
create view factor_held as
 SELECT totp.account_id
   FROM totp
  WHERE totp.confirmed_at IS NOT NULL
UNION
 SELECT passkey.account_id
   FROM passkey;
grant select on factor_held to xueshi_app;

-- membership
create table membership (
  person_id bigint not null,
  membership_id uuid not null,
  org_id integer,
  division text,
  kind text not null,
  from_day date not null,
  registered boolean not null,
  state text not null,
  asked_on date not null,
  due_on date,
  steps smallint not null,
  constraint membership_pkey PRIMARY KEY (person_id, membership_id),
  constraint membership_check CHECK (((org_id IS NOT NULL) OR (kind = 'main'::text))),
  constraint membership_division_fkey FOREIGN KEY (division) REFERENCES division(division),
  constraint membership_kind_check CHECK ((kind = ANY (ARRAY['main'::text, 'second'::text, 'secondment'::text]))),
  constraint membership_org_id_fkey FOREIGN KEY (org_id) REFERENCES org(org_id),
  constraint membership_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'confirmed'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint membership_steps_check CHECK ((steps >= 1))
);
CREATE INDEX membership_asked_division ON public.membership USING btree (division, asked_on, membership_id) WHERE (state = 'asked'::text);
CREATE INDEX membership_asked_org ON public.membership USING btree (org_id, asked_on, membership_id) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX membership_open ON public.membership USING btree (person_id, COALESCE(org_id, 0)) WHERE (state = ANY (ARRAY['asked'::text, 'returned'::text]));
grant insert, select on membership to xueshi_app;
create table membership_step (
  person_id bigint not null,
  membership_id uuid not null,
  step smallint not null,
  kind text not null,
  at timestamp with time zone not null,
  account_id uuid,
  actor_name text not null,
  org_id integer,
  reason text not null,
  details jsonb not null,
  constraint membership_step_pkey PRIMARY KEY (person_id, membership_id, step),
  constraint membership_step_kind_check CHECK ((kind = ANY (ARRAY['ask'::text, 'ask-again'::text, 'confirm'::text, 'return'::text, 'withdraw'::text]))),
  constraint membership_step_reason_check CHECK ((length(reason) <= 500))
);
grant insert, select on membership_step to xueshi_app;
create view person_waiting as
 SELECT DISTINCT ON (m.person_id) m.person_id,
    m.membership_id,
    m.org_id,
    m.division,
    m.state,
    m.asked_on,
    m.due_on
   FROM membership m
  WHERE m.registered AND NOT (EXISTS ( SELECT
           FROM membership c
          WHERE c.person_id = m.person_id AND c.state = 'confirmed'::text))
  ORDER BY m.person_id, m.asked_on DESC, m.membership_id DESC;
grant select on person_waiting to xueshi_app;

-- registration
create table consent (
  person_id bigint not null,
  consent_id uuid not null,
  notice text not null,
  given_at timestamp with time zone not null,
  address text,
  constraint consent_pkey PRIMARY KEY (person_id, consent_id),
  constraint consent_notice_check CHECK (((length(notice) >= 1) AND (length(notice) <= 40)))
);
grant insert, select on consent to xueshi_app;
create table phone_code (
  code_id uuid not null,
  purpose text not null,
  phone_hash bytea not null,
  address_hash bytea not null,
  code_hash bytea,
  subject_id bigint,
  tries smallint not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint phone_code_pkey PRIMARY KEY (code_id),
  constraint phone_code_address_hash_check CHECK ((length(address_hash) = 32)),
  constraint phone_code_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint phone_code_phone_hash_check CHECK ((length(phone_hash) = 32)),
  constraint phone_code_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'recover'::text, 'phone'::text]))),
  constraint phone_code_tries_check CHECK ((tries >= 0))
);
CREATE INDEX phone_code_address ON public.phone_code USING btree (address_hash, created_at);
CREATE INDEX phone_code_created ON public.phone_code USING btree (created_at);
CREATE INDEX phone_code_phone ON public.phone_code USING btree (phone_hash, created_at);
grant delete, insert, select on phone_code to xueshi_app;
create view consent_given as
 SELECT consent.person_id,
    consent.consent_id,
    consent.notice,
    consent.given_at
   FROM consent;
grant select on consent_given to xueshi_app;

-- units
create table unit_application (
  person_id bigint not null,
  application_id uuid not null,
  kind text not null,
  name text not null,
  uscc text not null,
  division text not null,
  sector text not null,
  licence_file uuid not null,
  state text not null,
  asked_on date not null,
  org_id integer,
  steps smallint not null,
  constraint unit_application_pkey PRIMARY KEY (person_id, application_id),
  constraint unit_application_check CHECK (((state = 'approved'::text) = (org_id IS NOT NULL))),
  constraint unit_application_division_fkey FOREIGN KEY (division) REFERENCES division(division),
  constraint unit_application_kind_check CHECK ((kind = ANY (ARRAY['employer'::text, 'provider'::text]))),
  constraint unit_application_name_check CHECK (((length(name) >= 2) AND (length(name) <= 100))),
  constraint unit_application_org_id_fkey FOREIGN KEY (org_id) REFERENCES org(org_id),
  constraint unit_application_sector_fkey FOREIGN KEY (sector) REFERENCES sector(sector),
  constraint unit_application_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint unit_application_steps_check CHECK ((steps >= 1)),
  constraint unit_application_uscc_check CHECK ((uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text))
);
CREATE INDEX unit_application_asked ON public.unit_application USING btree (asked_on, application_id) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX unit_application_open ON public.unit_application USING btree (person_id, uscc) WHERE (state = ANY (ARRAY['asked'::text, 'returned'::text]));
grant insert, select on unit_application to xueshi_app;
create table unit_application_step (
  person_id bigint not null,
  application_id uuid not null,
  step smallint not null,
  kind text not null,
  at timestamp with time zone not null,
  account_id uuid,
  actor_name text not null,
  reason text not null,
  details jsonb not null,
  constraint unit_application_step_pkey PRIMARY KEY (person_id, application_id, step),
  constraint unit_application_step_kind_check CHECK ((kind = ANY (ARRAY['ask'::text, 'ask-again'::text, 'approve'::text, 'return'::text, 'withdraw'::text]))),
  constraint unit_application_step_person_id_application_id_fkey FOREIGN KEY (person_id, application_id) REFERENCES unit_application(person_id, application_id),
  constraint unit_application_step_reason_check CHECK ((length(reason) <= 500))
);
grant insert, select on unit_application_step to xueshi_app;

-- officials
create table official_act (
  account_id uuid not null,
  act_id uuid not null,
  kind text not null,
  reason text not null,
  details text not null,
  at timestamp with time zone not null,
  by_account uuid not null,
  by_name text not null,
  constraint official_act_pkey PRIMARY KEY (account_id, act_id),
  constraint official_act_details_check CHECK ((length(details) <= 200)),
  constraint official_act_kind_check CHECK ((kind = ANY (ARRAY['allocate'::text, 'role'::text, 'end-role'::text, 'password'::text, 'disable'::text, 'enable'::text, 'factor-ask'::text, 'factor-reset'::text]))),
  constraint official_act_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
grant insert, select on official_act to xueshi_app;

-- corrections
create table correction (
  person_id bigint not null,
  correction_id uuid not null,
  origin text not null,
  changes jsonb not null,
  phone_sealed bytea,
  from_day date not null,
  reason text not null,
  state text not null,
  asked_on date not null,
  decided_at timestamp with time zone,
  decided_by text,
  answer text,
  constraint correction_pkey PRIMARY KEY (person_id, correction_id),
  constraint correction_answer_check CHECK ((length(answer) <= 500)),
  constraint correction_check CHECK (((origin = 'recovery'::text) = (phone_sealed IS NOT NULL))),
  constraint correction_check1 CHECK (((decided_at IS NULL) = (state = 'asked'::text))),
  constraint correction_origin_check CHECK ((origin = ANY (ARRAY['self'::text, 'recovery'::text]))),
  constraint correction_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint correction_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX correction_asked ON public.correction USING btree (asked_on, correction_id) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX correction_open ON public.correction USING btree (person_id, origin) WHERE (state = 'asked'::text);
grant insert, select on correction to xueshi_app;

-- keys
create table api_key (
  key_id uuid not null,
  account_id uuid not null,
  org_id integer not null,
  role text not null,
  name text not null,
  scopes text[] not null,
  secret_hash bytea not null,
  former_hash bytea,
  former_until timestamp with time zone,
  created_at timestamp with time zone not null,
  expires_on date not null,
  last_used_at timestamp with time zone,
  last_address text,
  ended_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (key_id),
  constraint api_key_check CHECK (((former_hash IS NULL) = (former_until IS NULL))),
  constraint api_key_former_hash_check CHECK ((length(former_hash) = 32)),
  constraint api_key_former_hash_key UNIQUE (former_hash),
  constraint api_key_name_check CHECK (((length(name) >= 1) AND (length(name) <= 50))),
  constraint api_key_org_id_fkey FOREIGN KEY (org_id) REFERENCES org(org_id),
  constraint api_key_scopes_check CHECK (((cardinality(scopes) >= 1) AND (cardinality(scopes) <= 10))),
  constraint api_key_secret_hash_check CHECK ((length(secret_hash) = 32)),
  constraint api_key_secret_hash_key UNIQUE (secret_hash)
);
CREATE INDEX api_key_org ON public.api_key USING btree (org_id, created_at);
grant insert, select on api_key to xueshi_app;

-- federation
create table sign_on (
  state_hash bytea not null,
  binding_hash bytea not null,
  verifier_sealed bytea not null,
  nonce text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_on_pkey PRIMARY KEY (state_hash),
  constraint sign_on_binding_hash_check CHECK ((length(binding_hash) = 32)),
  constraint sign_on_state_hash_check CHECK ((length(state_hash) = 32))
);
CREATE INDEX sign_on_expires ON public.sign_on USING btree (expires_at);
grant delete, insert, select on sign_on to xueshi_app;

-- rulebooks
create table rule_draft (
  draft_id uuid not null,
  kind text not null,
  org_id integer not null,
  sector text,
  state text not null,
  revision integer not null,
  title text not null,
  body jsonb not null,
  saved_at timestamp with time zone not null,
  constraint rule_draft_pkey PRIMARY KEY (draft_id),
  constraint rule_draft_kind_check CHECK ((kind = ANY (ARRAY['document'::text, 'reading'::text, 'notice'::text, 'profile'::text]))),
  constraint rule_draft_revision_check CHECK ((revision >= 0)),
  constraint rule_draft_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'filed'::text, 'abandoned'::text])))
);
CREATE INDEX rule_draft_saved ON public.rule_draft USING btree (saved_at DESC, draft_id);
grant insert, select on rule_draft to xueshi_app;
create table rule_ending (
  kind text not null,
  filing_id text not null,
  last_day date not null,
  reason text not null,
  at timestamp with time zone not null,
  account_id uuid,
  actor_name text not null,
  constraint rule_ending_pkey PRIMARY KEY (kind, filing_id),
  constraint rule_ending_kind_filing_id_fkey FOREIGN KEY (kind, filing_id) REFERENCES rule_filing(kind, filing_id),
  constraint rule_ending_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
grant insert, select on rule_ending to xueshi_app;
create table rule_filing (
  kind text not null,
  filing_id text not null,
  draft_id uuid not null,
  order_no integer not null,
  body jsonb not null,
  filed_at timestamp with time zone not null,
  filed_by_name text not null,
  constraint rule_filing_pkey PRIMARY KEY (kind, filing_id),
  constraint rule_filing_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES rule_draft(draft_id),
  constraint rule_filing_draft_id_key UNIQUE (draft_id),
  constraint rule_filing_filing_id_check CHECK (((length(filing_id) >= 1) AND (length(filing_id) <= 100))),
  constraint rule_filing_kind_check CHECK ((kind = ANY (ARRAY['document'::text, 'reading'::text, 'notice'::text, 'profile'::text]))),
  constraint rule_filing_order_no_check CHECK ((order_no > 0)),
  constraint rule_filing_order_no_key UNIQUE (order_no)
);
grant insert, select on rule_filing to xueshi_app;
create table rule_step (
  draft_id uuid not null,
  step_no integer not null,
  at timestamp with time zone not null,
  kind text not null,
  account_id uuid,
  actor_name text not null,
  path text not null,
  text text not null,
  body jsonb,
  constraint rule_step_pkey PRIMARY KEY (draft_id, step_no),
  constraint rule_step_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES rule_draft(draft_id),
  constraint rule_step_kind_check CHECK ((kind = ANY (ARRAY['draft'::text, 'save'::text, 'submit'::text, 'return'::text, 'abandon'::text, 'file'::text, 'comment'::text]))),
  constraint rule_step_step_no_check CHECK ((step_no > 0))
);
grant insert, select on rule_step to xueshi_app;
create view rules_version as
 SELECT (COALESCE(( SELECT (rule_filing.draft_id::text || '.'::text) || rule_filing.xmin::text
           FROM rule_filing
          ORDER BY rule_filing.order_no DESC
         LIMIT 1), 'none'::text) || '.'::text) || (( SELECT count(*) || COALESCE('.'::text || max(rule_ending.xmin::text::bigint), ''::text)
           FROM rule_ending)) AS version;
grant select on rules_version to xueshi_app;

-- impact
create table impact_filing (
  draft_id uuid not null,
  run_id uuid not null,
  at timestamp with time zone not null,
  constraint impact_filing_pkey PRIMARY KEY (draft_id),
  constraint impact_filing_run_id_fkey FOREIGN KEY (run_id) REFERENCES impact_run(run_id)
);
grant insert, select on impact_filing to xueshi_app;
create table impact_line (
  person_id bigint not null,
  run_id uuid not null,
  sector text not null,
  division text,
  employer_id integer,
  total integer not null,
  professional integer not null,
  public integer not null,
  by_exam integer not null,
  met boolean not null,
  total_after integer not null,
  professional_after integer not null,
  by_exam_after integer not null,
  met_after boolean not null,
  constraint impact_line_pkey PRIMARY KEY (person_id, run_id)
);
CREATE INDEX impact_line_run ON public.impact_line USING btree (run_id, person_id);
grant delete, insert, select on impact_line to xueshi_app;
create table impact_run (
  run_id uuid not null,
  draft_id uuid not null,
  revision integer not null,
  kind text not null,
  year smallint not null,
  from_day date not null,
  body jsonb not null,
  sector text,
  state text not null,
  percent smallint not null,
  account_id uuid,
  actor_name text not null,
  started_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  summary jsonb,
  constraint impact_run_pkey PRIMARY KEY (run_id),
  constraint impact_run_check CHECK (((state = 'done'::text) = (summary IS NOT NULL))),
  constraint impact_run_check1 CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text])) = (finished_at IS NOT NULL))),
  constraint impact_run_percent_check CHECK (((percent >= 0) AND (percent <= 100))),
  constraint impact_run_revision_check CHECK ((revision >= 0)),
  constraint impact_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX impact_run_draft ON public.impact_run USING btree (draft_id, started_at DESC);
CREATE INDEX impact_run_open ON public.impact_run USING btree (started_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
grant delete, insert, select on impact_run to xueshi_app;
create table rejudging (
  rejudging_id uuid not null,
  run_id uuid not null,
  state text not null,
  decision_number text not null,
  reason text not null,
  take_away boolean not null,
  org_id integer not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamp with time zone not null,
  decided_by_name text,
  decided_at timestamp with time zone,
  decided_text text,
  after_person bigint not null,
  given_entries integer not null,
  given_hours bigint not null,
  taken_entries integer not null,
  taken_hours bigint not null,
  touched_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint rejudging_pkey PRIMARY KEY (rejudging_id),
  constraint rejudging_check CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
  constraint rejudging_check1 CHECK (((state = 'done'::text) = (finished_at IS NOT NULL))),
  constraint rejudging_decision_number_check CHECK (((length(decision_number) >= 1) AND (length(decision_number) <= 100))),
  constraint rejudging_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000))),
  constraint rejudging_run_id_fkey FOREIGN KEY (run_id) REFERENCES impact_run(run_id),
  constraint rejudging_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'declined'::text, 'approved'::text, 'done'::text])))
);
CREATE INDEX rejudging_proposed ON public.rejudging USING btree (proposed_at DESC, rejudging_id);
CREATE UNIQUE INDEX rejudging_run ON public.rejudging USING btree (run_id) WHERE (state <> 'declined'::text);
grant insert, select on rejudging to xueshi_app;

-- catalog
create table course_determination (
  course_id uuid not null,
  version integer not null,
  org_id integer not null,
  account_id uuid not null,
  actor_name text not null,
  at timestamp with time zone not null,
  constraint course_determination_pkey PRIMARY KEY (course_id, version, org_id),
  constraint course_determination_course_id_version_fkey FOREIGN KEY (course_id, version) REFERENCES course_version(course_id, version)
);
grant insert, select on course_determination to xueshi_app;
create table course_item (
  course_id uuid not null,
  version integer not null,
  item_no smallint not null,
  kind text not null,
  text text not null,
  options jsonb not null,
  rights integer[] not null,
  explanation text not null,
  constraint course_item_pkey PRIMARY KEY (course_id, version, item_no),
  constraint course_item_course_id_version_fkey FOREIGN KEY (course_id, version) REFERENCES course_version(course_id, version),
  constraint course_item_item_no_check CHECK ((item_no > 0)),
  constraint course_item_kind_check CHECK ((kind = ANY (ARRAY['single'::text, 'multiple'::text, 'judgement'::text]))),
  constraint course_item_rights_check CHECK ((cardinality(rights) > 0))
);
grant insert, select on course_item to xueshi_app;
create table course_lesson (
  lesson_id uuid not null,
  course_id uuid not null,
  version integer not null,
  lesson_no smallint not null,
  title text not null,
  kind text not null,
  seconds integer not null,
  chapters jsonb not null,
  blocks jsonb not null,
  media_id text,
  subtitles text,
  constraint course_lesson_pkey PRIMARY KEY (lesson_id),
  constraint course_lesson_check CHECK (((kind = 'video'::text) = (media_id IS NOT NULL))),
  constraint course_lesson_course_id_version_fkey FOREIGN KEY (course_id, version) REFERENCES course_version(course_id, version),
  constraint course_lesson_course_id_version_lesson_no_key UNIQUE (course_id, version, lesson_no),
  constraint course_lesson_kind_check CHECK ((kind = ANY (ARRAY['video'::text, 'article'::text]))),
  constraint course_lesson_lesson_no_check CHECK ((lesson_no > 0)),
  constraint course_lesson_media_id_fkey FOREIGN KEY (media_id) REFERENCES course_media(media_id),
  constraint course_lesson_seconds_check CHECK (((seconds >= 1) AND (seconds <= 86400)))
);
grant insert, select on course_lesson to xueshi_app;
create table course_media (
  media_id text not null,
  type text not null,
  content bytea not null,
  constraint course_media_pkey PRIMARY KEY (media_id),
  constraint course_media_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 8388608))),
  constraint course_media_media_id_check CHECK ((media_id ~ '^[0-9a-f]{64}$'::text)),
  constraint course_media_type_check CHECK ((type = 'video/webm'::text))
);
grant insert, select on course_media to xueshi_app;
create table course_version (
  course_id uuid not null,
  version integer not null,
  title text not null,
  subject text not null,
  sector text,
  year smallint not null,
  centihours integer not null,
  teacher text not null,
  organiser text not null,
  outline text not null,
  max_rate numeric(3,2) not null,
  pass_mark smallint not null,
  questions smallint not null,
  attempt_minutes smallint not null,
  pause_minutes smallint not null,
  registered_by integer not null,
  sample boolean not null,
  published_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  retired_by_name text,
  retired_reason text,
  constraint course_version_pkey PRIMARY KEY (course_id, version),
  constraint course_version_attempt_minutes_check CHECK ((attempt_minutes > 0)),
  constraint course_version_centihours_check CHECK ((centihours > 0)),
  constraint course_version_check CHECK (((sector IS NULL) = (subject = 'general_public'::text))),
  constraint course_version_check1 CHECK (((retired_at IS NULL) = (retired_reason IS NULL))),
  constraint course_version_max_rate_check CHECK (((max_rate >= (1)::numeric) AND (max_rate <= (2)::numeric))),
  constraint course_version_pass_mark_check CHECK (((pass_mark >= 1) AND (pass_mark <= 100))),
  constraint course_version_pause_minutes_check CHECK ((pause_minutes >= 0)),
  constraint course_version_questions_check CHECK ((questions > 0)),
  constraint course_version_subject_check CHECK ((subject = ANY (ARRAY['professional'::text, 'sector_public'::text, 'general_public'::text]))),
  constraint course_version_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint course_version_version_check CHECK ((version > 0))
);
CREATE INDEX course_version_published ON public.course_version USING btree (published_at DESC, course_id);
grant insert, select on course_version to xueshi_app;

-- learning
create table learning_answer (
  person_id bigint not null,
  attempt_id uuid not null,
  item_no smallint not null,
  choice integer[] not null,
  saved_at timestamp with time zone not null,
  constraint learning_answer_pkey PRIMARY KEY (person_id, attempt_id, item_no),
  constraint learning_answer_person_id_attempt_id_fkey FOREIGN KEY (person_id, attempt_id) REFERENCES learning_attempt(person_id, attempt_id)
);
grant insert, select on learning_answer to xueshi_app;
create table learning_attempt (
  person_id bigint not null,
  attempt_id uuid not null,
  course_id uuid not null,
  version integer not null,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  seed text not null,
  items jsonb not null,
  submitted_at timestamp with time zone,
  score smallint,
  passed boolean,
  explanation text[],
  constraint learning_attempt_pkey PRIMARY KEY (person_id, attempt_id),
  constraint learning_attempt_check CHECK ((((submitted_at IS NULL) = (score IS NULL)) AND ((score IS NULL) = (passed IS NULL)))),
  constraint learning_attempt_person_id_course_id_version_fkey FOREIGN KEY (person_id, course_id, version) REFERENCES learning_enrolment(person_id, course_id, version),
  constraint learning_attempt_score_check CHECK (((score >= 0) AND (score <= 100)))
);
CREATE UNIQUE INDEX learning_attempt_open ON public.learning_attempt USING btree (person_id, course_id, version) WHERE (submitted_at IS NULL);
grant insert, select on learning_attempt to xueshi_app;
create table learning_enrolment (
  person_id bigint not null,
  course_id uuid not null,
  version integer not null,
  enrolled_at timestamp with time zone not null,
  passed_at timestamp with time zone,
  entry_id uuid,
  centihours integer,
  constraint learning_enrolment_pkey PRIMARY KEY (person_id, course_id, version),
  constraint learning_enrolment_check CHECK ((((passed_at IS NULL) = (entry_id IS NULL)) AND ((entry_id IS NULL) = (centihours IS NULL)))),
  constraint learning_enrolment_version_check CHECK ((version > 0))
);
grant insert, select on learning_enrolment to xueshi_app;
create table learning_lane (
  person_id bigint not null,
  lane_id text not null,
  seq integer not null,
  budget_s numeric(9,3) not null,
  last_beat timestamp with time zone not null,
  constraint learning_lane_pkey PRIMARY KEY (person_id),
  constraint learning_lane_budget_s_check CHECK (((budget_s >= (0)::numeric) AND (budget_s <= (60)::numeric)))
) with (fillfactor=70);
grant insert, select on learning_lane to xueshi_app;
create table learning_progress (
  person_id bigint not null,
  lesson_id uuid not null,
  course_id uuid not null,
  version integer not null,
  seconds integer not null,
  max_rate numeric(3,2) not null,
  watched int4multirange not null default '{}'::int4multirange,
  position integer not null default 0,
  done_at timestamp with time zone,
  constraint learning_progress_pkey PRIMARY KEY (person_id, lesson_id),
  constraint learning_progress_max_rate_check CHECK (((max_rate >= (1)::numeric) AND (max_rate <= (2)::numeric))),
  constraint learning_progress_position_check CHECK (("position" >= 0)),
  constraint learning_progress_seconds_check CHECK ((seconds > 0))
) with (fillfactor=70);
grant insert, select on learning_progress to xueshi_app;

-- Every table of ours leads its key with organization_id and is closed by row-level security, so that a
-- missing role or organisation is an error, never an open door.
--
-- Schemas and who may enter them:
--   work      efforts, workgroups, sites, waves, links          ir_app
--   identity  people and whether they answered, never what      ir_identity
--   answers   what was answered, never by whom                  ir_survey one sheet, ir_import adds, ir_analysis reads
--
-- The login role of the server is a member of the four narrow roles and inherits from none of them.

create schema work;
create schema identity;
create schema answers;
-- The sign-in library's tables; it makes them itself, as its own role.
create schema auth authorization interrelate_auth;

create function work.current_organization() returns uuid
  language sql stable
  as $$ select current_setting('app.organization_id')::uuid $$;

create table work.organization (
  organization_id uuid primary key,
  name text not null check (name <> ''),
  -- The scenario this organisation was loaded from; null for real ones. Shown as "synthetic data".
  scenario text,
  created_at timestamptz not null
);

create table work.effort (
  organization_id uuid not null references work.organization on delete cascade,
  effort_id uuid not null,
  name text not null check (name <> ''),
  -- At least this many raters in everything that is shown.
  threshold smallint not null default 5 check (threshold >= 3),
  cutoffs jsonb not null,
  created_at timestamptz not null,
  primary key (organization_id, effort_id)
);

create table work.work_process (
  organization_id uuid not null,
  work_process_id uuid not null,
  effort_id uuid not null,
  name text not null check (name <> ''),
  primary key (organization_id, work_process_id),
  foreign key (organization_id, effort_id) references work.effort on delete cascade
);

create table work.workgroup (
  organization_id uuid not null,
  workgroup_id uuid not null,
  work_process_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('worker', 'leader', 'client')),
  position smallint not null,
  -- A rated group of one or two is a person: it needs recorded consent.
  small_group_consent boolean not null default false,
  primary key (organization_id, workgroup_id),
  unique (organization_id, work_process_id, name),
  foreign key (organization_id, work_process_id) references work.work_process on delete cascade
);

create table work.site (
  organization_id uuid not null,
  site_id uuid not null,
  effort_id uuid not null,
  name text not null check (name <> ''),
  position smallint not null,
  primary key (organization_id, site_id),
  unique (organization_id, effort_id, name),
  foreign key (organization_id, effort_id) references work.effort on delete cascade
);

create table work.wave (
  organization_id uuid not null,
  wave_id uuid not null,
  work_process_id uuid not null,
  name text not null check (name <> ''),
  position smallint not null,
  status text not null check (status in ('draft', 'open', 'closed')),
  -- The instrument as it was when the wave was made; later versions never change it.
  instrument jsonb not null,
  min_items smallint not null check (min_items between 1 and 7),
  opened_on date,
  closed_on date,
  primary key (organization_id, wave_id),
  unique (organization_id, work_process_id, position),
  foreign key (organization_id, work_process_id) references work.work_process on delete cascade
);

-- How many people were asked, by workgroup and site; site is the nil UUID where the effort has no sites.
create table work.headcount (
  organization_id uuid not null,
  wave_id uuid not null,
  workgroup_id uuid not null,
  site_id uuid not null,
  people integer not null check (people >= 0),
  primary key (organization_id, wave_id, workgroup_id, site_id),
  foreign key (organization_id, wave_id) references work.wave on delete cascade,
  foreign key (organization_id, workgroup_id) references work.workgroup on delete cascade
);

-- One open link per workgroup and wave. The link itself is a keyed hash made by the server, never stored.
create table work.open_link (
  organization_id uuid not null,
  wave_id uuid not null,
  workgroup_id uuid not null,
  -- sha256 of the link's token: enough to recognise it, not to write it down again.
  token_hash bytea not null,
  primary key (organization_id, wave_id, workgroup_id),
  unique (token_hash, organization_id),
  foreign key (organization_id, wave_id) references work.wave on delete cascade,
  foreign key (organization_id, workgroup_id) references work.workgroup on delete cascade
);

create table identity.participant (
  organization_id uuid not null,
  participant_id uuid not null,
  effort_id uuid not null,
  workgroup_id uuid not null,
  site_id uuid,
  name text not null,
  email text,
  primary key (organization_id, participant_id),
  foreign key (organization_id, effort_id) references work.effort on delete cascade,
  foreign key (organization_id, workgroup_id) references work.workgroup on delete cascade,
  -- Checked at the end of the transaction, so that an effort can be deleted with all its sites and people.
  foreign key (organization_id, site_id) references work.site deferrable initially deferred
);

-- That somebody answered, and on which day; never what.
create table identity.participation (
  organization_id uuid not null,
  wave_id uuid not null,
  participant_id uuid not null,
  finished_on date,
  primary key (organization_id, wave_id, participant_id),
  foreign key (organization_id, wave_id) references work.wave on delete cascade,
  foreign key (organization_id, participant_id) references identity.participant on delete cascade
);

-- One answer sheet. The key is a keyed hash under a secret outside the database.
create table answers.respondent (
  organization_id uuid not null,
  wave_id uuid not null,
  respondent_key bytea not null,
  rater_group_id uuid not null,
  site_id uuid,
  origin text not null check (origin in ('link', 'import', 'scenario')),
  finished_on date,
  primary key (organization_id, wave_id, respondent_key),
  foreign key (organization_id, wave_id) references work.wave on delete cascade,
  foreign key (organization_id, rater_group_id) references work.workgroup on delete cascade,
  -- Checked at the end of the transaction, so that an effort can be deleted with all its sites and people.
  foreign key (organization_id, site_id) references work.site deferrable initially deferred
);

create table answers.rating (
  organization_id uuid not null,
  wave_id uuid not null,
  respondent_key bytea not null,
  rater_group_id uuid not null,
  rated_group_id uuid not null,
  -- The case (client) the rating is about; the nil UUID when it is about the work process.
  case_id uuid not null default '00000000-0000-0000-0000-000000000000',
  -- "I do not work with this group" is an answer of its own, not a row of skipped items.
  works_with boolean not null default true,
  -- One entry per item of the instrument: the answer's position 1 to 5 in display order, null when skipped.
  answers smallint[] not null,
  answered_on date not null,
  primary key (organization_id, wave_id, respondent_key, rater_group_id, rated_group_id, case_id),
  foreign key (organization_id, wave_id, respondent_key) references answers.respondent on delete cascade,
  foreign key (organization_id, rated_group_id) references work.workgroup on delete cascade,
  check (1 <= all (answers) and 5 >= all (answers))
);

-- Published analyses, kept as they were. A query names the breakdown, for example a site.
create table work.published_result (
  organization_id uuid not null,
  work_process_id uuid not null,
  -- Names the waves, ratings and settings the family was computed from.
  snapshot text not null,
  query text not null,
  result jsonb not null,
  primary key (organization_id, work_process_id, snapshot, query),
  foreign key (organization_id, work_process_id) references work.work_process on delete cascade
);

do $$
declare t record;
begin
  for t in select format('%I.%I', schemaname, tablename) as name from pg_tables
           where schemaname in ('work', 'identity', 'answers')
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('alter table %s force row level security', t.name);
    execute format('create policy one_organization on %s
      using (organization_id = (select work.current_organization()))
      with check (organization_id = (select work.current_organization()))', t.name);
  end loop;
end $$;

-- A survey page may read and write exactly the sheet whose key its transaction was opened with; without one, none.
create function answers.current_sheet() returns bytea
  language sql stable
  as $$ select decode(nullif(current_setting('app.respondent_key', true), ''), 'hex') $$;

create policy own_sheet on answers.respondent as restrictive to ir_survey
  using (respondent_key = (select answers.current_sheet()))
  with check (respondent_key = (select answers.current_sheet()));
create policy own_sheet on answers.rating as restrictive to ir_survey
  using (respondent_key = (select answers.current_sheet()))
  with check (respondent_key = (select answers.current_sheet()));

-- A survey page knows only its link; this is the one look-up that finds the organisation behind it. It runs as a role
-- that can see every organisation's links and nothing else.
create function work.organization_of_link(hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog
  as $$ select organization_id from work.open_link where token_hash = hash $$;

create policy link_lookup on work.open_link for select to ir_link_lookup using (true);
grant usage, create on schema work to ir_link_lookup;
grant select (organization_id, token_hash) on work.open_link to ir_link_lookup;
alter function work.organization_of_link(bytea) owner to ir_link_lookup;
revoke create on schema work from ir_link_lookup;
revoke execute on function work.organization_of_link(bytea) from public;

grant usage on schema work to ir_app, ir_identity, ir_survey, ir_import, ir_analysis;
grant select, insert, update, delete on all tables in schema work to ir_app;
grant select on work.effort, work.work_process, work.workgroup, work.site, work.wave to ir_identity, ir_survey, ir_analysis;
grant select on work.headcount to ir_analysis;
grant select on work.organization, work.open_link to ir_survey;
grant execute on function work.organization_of_link(bytea) to ir_survey;

grant usage on schema identity to ir_identity;
grant select, insert, update, delete on all tables in schema identity to ir_identity;

grant usage on schema answers to ir_survey, ir_import, ir_analysis;
grant select, insert, update, delete on answers.respondent, answers.rating to ir_survey;
grant insert on answers.respondent, answers.rating to ir_import;
grant select on answers.respondent, answers.rating to ir_analysis;

-- Case-level networks: the roles around one consenting client. Who is around whom is identity; what they answer are
-- sheets of a wave of the case's own, so that neither is ever mixed with the waves of the work process.

create table work.case_round (
  organization_id uuid not null,
  case_round_id uuid not null,
  effort_id uuid not null,
  name text not null check (name <> ''),
  -- What its results tell: ties between roles over all cases, or each network as a whole; never both.
  tells text not null check (tells in ('roles', 'cases')),
  status text not null check (status in ('draft', 'open', 'closed')),
  opened_on date,
  closed_on date,
  created_at timestamptz not null,
  -- Computed once, when the round closes, and kept as they were; null before. Counted anew after an erasure, the numbers
  -- of sheets asked for and finished would tell who had answered.
  asked integer,
  answered integer,
  results jsonb,
  primary key (organization_id, case_round_id),
  foreign key (organization_id, effort_id) references work.effort on delete cascade
);

create table work.client_case (
  organization_id uuid not null,
  case_id uuid not null,
  case_round_id uuid not null,
  -- A code, never the client's name.
  label text not null check (label <> ''),
  client_workgroup_id uuid not null,
  -- The roles around this client, the client's own among them: everybody around rates each. Who is in them is identity.
  workgroup_ids uuid[] not null,
  position smallint not null,
  consent_by text not null check (consent_by in ('client', 'representative')),
  consent_on date not null,
  consent_how text not null check (consent_how <> ''),
  consent_recorded_by text not null,
  withdrawn_on date,
  primary key (organization_id, case_id),
  unique (organization_id, case_round_id, label),
  foreign key (organization_id, case_round_id) references work.case_round on delete cascade,
  foreign key (organization_id, client_workgroup_id) references work.workgroup on delete cascade
);

-- New constraints are checked against the rows that are there, which their owner does not see while it is held to the
-- policies like everybody else. It is held to them again at the end.
alter table work.wave no force row level security;
alter table work.workgroup no force row level security;
alter table identity.participation no force row level security;

-- The case that a wave asks about; null for the waves of the work process.
alter table work.wave add column case_id uuid;
alter table work.wave add foreign key (organization_id, case_id) references work.client_case on delete cascade;
create unique index wave_of_case on work.wave (organization_id, case_id) where case_id is not null;
-- Waves of cases are counted apart from those of the work process.
alter table work.wave drop constraint wave_organization_id_work_process_id_position_key;
create unique index wave_in_order on work.wave (organization_id, work_process_id, position) where case_id is null;

-- The one workgroup that somebody answers for in this wave, as in a case; null for all that they belong to.
alter table identity.participation add column workgroup_id uuid;
alter table identity.participation add foreign key (organization_id, workgroup_id) references work.workgroup
  on delete cascade;

alter table work.wave force row level security;
alter table work.workgroup force row level security;
alter table identity.participation force row level security;

create table identity.case_member (
  organization_id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  workgroup_id uuid not null,
  primary key (organization_id, case_id, participant_id),
  foreign key (organization_id, case_id) references work.client_case on delete cascade,
  foreign key (organization_id, participant_id) references identity.participant on delete cascade,
  foreign key (organization_id, workgroup_id) references work.workgroup on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['work.case_round', 'work.client_case', 'identity.case_member']
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy one_organization on %s
      using (organization_id = (select work.current_organization()))
      with check (organization_id = (select work.current_organization()))', t);
  end loop;
end $$;

grant select, insert, update, delete on work.case_round, work.client_case to ir_app;
-- Survey pages say which case they are about and what will be told, and nothing about the consent.
grant select (organization_id, case_round_id, tells) on work.case_round to ir_survey;
grant select (organization_id, case_id, case_round_id, label, workgroup_ids) on work.client_case to ir_survey;
grant select, insert, update, delete on identity.case_member to ir_identity;

-- By the link of a case one answers for one workgroup.
create or replace function work.link_of(hash bytea)
  returns table (organization_id uuid, wave_id uuid, workgroup_ids uuid[], participant_id uuid, site_id uuid, language text)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select link.organization_id, link.wave_id, array[link.workgroup_id], null::uuid, null::uuid, null::text
    from work.open_link link where link.token_hash = hash
    union all
    select asked.organization_id, asked.wave_id,
      case when asked.workgroup_id is not null then array[asked.workgroup_id]
      else array[person.workgroup_id] || array(
        select further.workgroup_id from identity.membership further
        where further.organization_id = person.organization_id and further.participant_id = person.participant_id
        order by further.workgroup_id)
      end,
      person.participant_id, person.site_id, person.language
    from identity.participation asked
    join identity.participant person using (organization_id, participant_id)
    where asked.token_hash = hash or asked.code_hash = hash
  $$;
grant select (workgroup_id) on identity.participation to ir_link_lookup;

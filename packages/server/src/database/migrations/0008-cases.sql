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
  -- Computed once, when the round closes, and kept as it was; null before.
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

-- The case that a wave asks about; null for the waves of the work process.
alter table work.wave add column case_id uuid;
alter table work.wave add foreign key (organization_id, case_id) references work.client_case on delete cascade;
create unique index wave_of_case on work.wave (organization_id, case_id) where case_id is not null;
-- Waves of cases are counted apart from those of the work process.
alter table work.wave drop constraint wave_organization_id_work_process_id_position_key;
create unique index wave_in_order on work.wave (organization_id, work_process_id, position) where case_id is null;

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
grant select on work.case_round, work.client_case to ir_identity, ir_survey, ir_analysis;
grant select, insert, update, delete on identity.case_member to ir_identity;

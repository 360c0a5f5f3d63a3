-- Structures: what should carry the ties of the work, and how far each takes in each workgroup.

create table work.structure (
  organization_id uuid not null,
  structure_id uuid not null,
  work_process_id uuid not null,
  kind text not null check (kind in (
    'selection', 'training', 'sharedAccountability', 'sharedRewards', 'conflictResolution', 'jobDesign',
    'boundarySpanner', 'meetings', 'protocols', 'informationSystems', 'leadershipRoles', 'sharedSpace')),
  name text not null check (name <> ''),
  note text not null,
  created_at timestamptz not null,
  -- Removed structures can be restored; null while it is there.
  removed_at timestamptz,
  primary key (organization_id, structure_id),
  foreign key (organization_id, work_process_id) references work.work_process on delete cascade
);

-- Workgroups that nobody has judged have no row.
create table work.structure_inclusion (
  organization_id uuid not null,
  structure_id uuid not null,
  workgroup_id uuid not null,
  level text not null check (level in ('none', 'partial', 'full')),
  evidence text not null,
  judged_by text not null,
  judged_on date not null,
  primary key (organization_id, structure_id, workgroup_id),
  foreign key (organization_id, structure_id) references work.structure on delete cascade,
  foreign key (organization_id, workgroup_id) references work.workgroup on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['work.structure', 'work.structure_inclusion']
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy one_organization on %s
      using (organization_id = (select work.current_organization()))
      with check (organization_id = (select work.current_organization()))', t);
    execute format('grant select, insert, update, delete on %s to ir_app', t);
  end loop;
end $$;

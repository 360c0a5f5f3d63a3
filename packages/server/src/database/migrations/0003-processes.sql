-- The work: process maps that several people edit at once, and how uncertain, interdependent and pressed for time it is.

create table work.process_map (
  organization_id uuid not null,
  map_id uuid not null,
  work_process_id uuid not null,
  kind text not null check (kind in ('current', 'desired', 'experiment')),
  name text not null check (name <> ''),
  -- The shared document as Yjs keeps it, and what it holds at this revision.
  document bytea not null,
  content jsonb not null,
  revision integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Removed maps can be restored; null while it is there.
  removed_at timestamptz,
  primary key (organization_id, map_id),
  foreign key (organization_id, work_process_id) references work.work_process on delete cascade
);

create table work.context_rating (
  organization_id uuid not null,
  work_process_id uuid not null,
  -- The nil UUID for the work process as a whole.
  site_id uuid not null,
  uncertainty smallint check (uncertainty between 1 and 5),
  interdependence smallint check (interdependence between 1 and 5),
  time_constraint smallint check (time_constraint between 1 and 5),
  evidence text not null,
  judged_by text not null,
  judged_on date not null,
  primary key (organization_id, work_process_id, site_id),
  foreign key (organization_id, work_process_id) references work.work_process on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['work.process_map', 'work.context_rating']
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy one_organization on %s
      using (organization_id = (select work.current_organization()))
      with check (organization_id = (select work.current_organization()))', t);
    execute format('grant select, insert, update, delete on %s to ir_app', t);
  end loop;
end $$;

-- Efforts that belong together: a leadership track and the front-line track that it leads.

create table work.effort_link (
  organization_id uuid not null,
  link_id uuid not null,
  leadership_effort_id uuid not null,
  front_line_effort_id uuid not null,
  note text not null,
  created_at timestamptz not null,
  primary key (organization_id, link_id),
  unique (organization_id, leadership_effort_id, front_line_effort_id),
  check (leadership_effort_id <> front_line_effort_id),
  foreign key (organization_id, leadership_effort_id) references work.effort on delete cascade,
  foreign key (organization_id, front_line_effort_id) references work.effort on delete cascade
);

-- The same people, as a workgroup of the one effort and of the other.
create table work.effort_link_pair (
  organization_id uuid not null,
  link_id uuid not null,
  leadership_workgroup_id uuid not null,
  front_line_workgroup_id uuid not null,
  primary key (organization_id, link_id, leadership_workgroup_id),
  unique (organization_id, link_id, front_line_workgroup_id),
  foreign key (organization_id, link_id) references work.effort_link on delete cascade,
  foreign key (organization_id, leadership_workgroup_id) references work.workgroup on delete cascade,
  foreign key (organization_id, front_line_workgroup_id) references work.workgroup on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['work.effort_link', 'work.effort_link_pair']
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy one_organization on %s
      using (organization_id = (select work.current_organization()))
      with check (organization_id = (select work.current_organization()))', t);
    execute format('grant select, insert, update, delete on %s to ir_app', t);
  end loop;
end $$;

-- Guest organisations: their sites, their agreement, and who of them may sign in. They live inside the host's tenant, so
-- that no query ever crosses two.

create table work.guest (
  organization_id uuid not null,
  guest_id uuid not null,
  effort_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('municipality', 'hospital', 'school', 'charity', 'company', 'other')),
  -- What its people may see and change; the contract's agreement.
  agreement jsonb not null,
  agreed_on date not null,
  ends_on date,
  created_at timestamptz not null,
  primary key (organization_id, guest_id),
  unique (organization_id, effort_id, name),
  foreign key (organization_id, effort_id) references work.effort on delete cascade
);

create table work.guest_site (
  organization_id uuid not null,
  -- One guest's at most.
  site_id uuid not null,
  guest_id uuid not null,
  primary key (organization_id, site_id),
  foreign key (organization_id, site_id) references work.site on delete cascade,
  foreign key (organization_id, guest_id) references work.guest on delete cascade
);

-- The sign-in library's users who see the effort as this guest. It knows them as members of the organisation with the
-- role of a guest; without a row here that role opens nothing.
create table work.guest_member (
  organization_id uuid not null,
  guest_id uuid not null,
  user_id uuid not null,
  primary key (organization_id, guest_id, user_id),
  foreign key (organization_id, guest_id) references work.guest on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['work.guest', 'work.guest_site', 'work.guest_member']
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy one_organization on %s
      using (organization_id = (select work.current_organization()))
      with check (organization_id = (select work.current_organization()))', t);
    execute format('grant select, insert, update, delete on %s to ir_app', t);
  end loop;
end $$;

-- Private logs of people who lead, in a schema that one role alone can enter.

create schema private;

-- The person a transaction is bound to. Without one this is an error, never an open door.
create function private.current_person() returns uuid
  language sql stable
  as $$ select current_setting('app.person_id')::uuid $$;

create table private.reflection (
  organization_id uuid not null,
  effort_id uuid not null,
  -- The sign-in library's user. It is part of the key, so that nobody can find out which ids others have used.
  author_id uuid not null,
  reflection_id uuid not null,
  written_at timestamptz not null,
  -- The question it answers, as it was worded; null when it answers none.
  prompt text,
  words text not null check (words <> ''),
  primary key (organization_id, author_id, reflection_id),
  foreign key (organization_id, effort_id) references work.effort on delete cascade
);

create index reflection_by_effort on private.reflection (organization_id, effort_id);

alter table private.reflection enable row level security;
alter table private.reflection force row level security;

create policy one_organization on private.reflection
  using (organization_id = (select work.current_organization()))
  with check (organization_id = (select work.current_organization()));

-- For every role, whatever else it may once be granted.
create policy own_entries on private.reflection as restrictive
  using (author_id = (select private.current_person()))
  with check (author_id = (select private.current_person()));

grant usage on schema private to ir_reflection;
grant select, insert, update, delete on private.reflection to ir_reflection;

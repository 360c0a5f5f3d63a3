-- Roles around a client that are one person: whoever is alone in a role is not asked about it, since that would be about
-- themselves. Who they are is identity; how many is all that survey pages need.

alter table work.client_case add column lone_workgroup_ids uuid[] not null default '{}';
grant select (lone_workgroup_ids) on work.client_case to ir_survey;

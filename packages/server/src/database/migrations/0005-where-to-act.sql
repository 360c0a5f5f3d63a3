-- Where to act: how much each input counts where an effort orders its boundaries. An effort that uses the usual weights has no row.

create table work.act_weights (
  organization_id uuid not null,
  effort_id uuid not null,
  weakness smallint not null check (weakness between 0 and 5),
  certainty smallint not null check (certainty between 0 and 5),
  hand_offs smallint not null check (hand_offs between 0 and 5),
  structures smallint not null check (structures between 0 and 5),
  context smallint not null check (context between 0 and 5),
  primary key (organization_id, effort_id),
  foreign key (organization_id, effort_id) references work.effort on delete cascade
);

alter table work.act_weights enable row level security;
alter table work.act_weights force row level security;
create policy one_organization on work.act_weights
  using (organization_id = (select work.current_organization()))
  with check (organization_id = (select work.current_organization()));
grant select, insert, update, delete on work.act_weights to ir_app;

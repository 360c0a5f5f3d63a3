-- Fieldwork: people with personal links, mail, instruments of one's own, how a wave is run, and what is kept for how long.

create schema queue authorization interrelate_queue;

-- New constraints are checked against the rows that are there, which their owner does not see while it is held to the
-- policies like everybody else. It is held to them again at the end.
do $$
declare t text;
begin
  for t in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('work', 'identity', 'answers')
  loop
    execute format('alter table %s no force row level security', t);
  end loop;
end $$;

alter table work.effort
  -- Dates and times of its waves and mails are meant in this zone (IANA name).
  add column time_zone text not null default 'UTC',
  -- The language of people who have none of their own.
  add column language text not null default 'en',
  -- People and answers are deleted after this day; null while nobody has set one.
  add column keep_until date,
  -- The day on which they were.
  add column deleted_on date;

-- Small workgroups reported together, under a name of their own.
create table work.reporting_group (
  organization_id uuid not null,
  reporting_group_id uuid not null,
  work_process_id uuid not null,
  name text not null check (name <> ''),
  primary key (organization_id, reporting_group_id),
  foreign key (organization_id, work_process_id) references work.work_process on delete cascade
);

alter table work.workgroup
  add column reporting_group_id uuid,
  add foreign key (organization_id, reporting_group_id) references work.reporting_group
    on delete set null (reporting_group_id);

alter table work.wave
  -- When it opens and closes by itself; null where somebody does it.
  add column opens_at timestamptz,
  add column closes_at timestamptz,
  -- One workgroup at a time, or one question at a time.
  add column layout text not null default 'workgroup' check (layout in ('workgroup', 'question')),
  -- The response rate, in per cent, that is hoped for.
  add column target smallint check (target between 1 and 100),
  -- Whether everybody in a workgroup shares a link, and how many sheets a day may be begun by each.
  add column open_links boolean not null default true,
  add column daily_limit integer check (daily_limit > 0),
  -- Optional open questions and questions about the respondent; off when empty.
  add column questions jsonb not null default '[]';

-- What was done to a wave, when, by whom and why.
create table work.wave_event (
  organization_id uuid not null,
  wave_id uuid not null,
  event_id uuid not null,
  happened_at timestamptz not null,
  kind text not null,
  -- The name of whoever did it; null when it happened by itself.
  done_by text,
  note text,
  primary key (organization_id, wave_id, event_id),
  foreign key (organization_id, wave_id) references work.wave on delete cascade
);

-- How many people of a workgroup, or of workgroups reported together, had answered by the end of a day, as it was told
-- that day: in steps, and 0 where it was not told. It is never computed again, so that no later look tells more than the
-- page did then.
create table work.answered_by_day (
  organization_id uuid not null,
  wave_id uuid not null,
  workgroup_id uuid not null,
  day date not null,
  answered integer not null check (answered >= 0),
  primary key (organization_id, wave_id, workgroup_id, day),
  foreign key (organization_id, wave_id) references work.wave on delete cascade
);

-- How many sheets were begun by an open link on a day: for its daily limit.
create table work.open_link_use (
  organization_id uuid not null,
  wave_id uuid not null,
  workgroup_id uuid not null,
  day date not null,
  begun integer not null,
  primary key (organization_id, wave_id, workgroup_id, day),
  foreign key (organization_id, wave_id, workgroup_id) references work.open_link on delete cascade
);

-- Instruments that an organisation brought or wrote; a version never changes.
create table work.instrument (
  organization_id uuid not null references work.organization on delete cascade,
  instrument_id text not null check (instrument_id <> ''),
  version integer not null check (version > 0),
  definition jsonb not null,
  added_on date not null,
  primary key (organization_id, instrument_id, version)
);

-- How a file with these columns was understood the last time.
create table work.import_mapping (
  organization_id uuid not null references work.organization on delete cascade,
  -- sha256 of the names of the columns, in their order.
  columns_hash bytea not null,
  mapping jsonb not null,
  used_on date not null,
  primary key (organization_id, columns_hash)
);

-- How many sheets were erased after their wave had closed, by day: it explains why a published result cannot be
-- computed again from what is left.
create table work.erasure (
  organization_id uuid not null,
  wave_id uuid not null,
  erased_on date not null,
  sheets integer not null check (sheets > 0),
  primary key (organization_id, wave_id, erased_on),
  foreign key (organization_id, wave_id) references work.wave on delete cascade
);

alter table identity.participant
  add column language text,
  add column channel text not null default 'none' check (channel in ('email', 'code', 'none')),
  add check (channel <> 'email' or email is not null);
create unique index participant_email on identity.participant (organization_id, effort_id, lower(email));

-- Further workgroups that a person was declared to belong to, beside the one in `participant`.
create table identity.membership (
  organization_id uuid not null,
  participant_id uuid not null,
  workgroup_id uuid not null,
  primary key (organization_id, participant_id, workgroup_id),
  foreign key (organization_id, participant_id) references identity.participant on delete cascade,
  foreign key (organization_id, workgroup_id) references work.workgroup on delete cascade
);

-- A person asked in a wave has a link and a code. Both are keyed hashes made by the server, which alone can write them
-- again; stored is what recognises them.
alter table identity.participation
  add column token_hash bytea,
  add column code_hash bytea;
create unique index participation_token on identity.participation (token_hash, organization_id);
create unique index participation_code on identity.participation (code_hash, organization_id);

-- What a mail says, in an effort's own words; where there are none, the built-in words hold.
create table identity.mail_template (
  organization_id uuid not null,
  effort_id uuid not null,
  kind text not null check (kind in ('invitation', 'reminder', 'thanks')),
  language text not null,
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  primary key (organization_id, effort_id, kind, language),
  foreign key (organization_id, effort_id) references work.effort on delete cascade
);

-- One round of mails of a wave: planned, then sent.
create table identity.mailing (
  organization_id uuid not null,
  mailing_id uuid not null,
  wave_id uuid not null,
  kind text not null check (kind in ('invitation', 'reminder', 'thanks')),
  send_at timestamptz not null,
  status text not null check (status in ('planned', 'sending', 'paused', 'done', 'cancelled')),
  -- The address that answers and wishes go to: the facilitator's.
  reply_to text not null check (reply_to <> ''),
  primary key (organization_id, mailing_id),
  foreign key (organization_id, wave_id) references work.wave on delete cascade
);

-- One mail to one person. Its words are put together when it is sent or looked at: they hold the personal link, which
-- the database must not.
create table identity.mail (
  organization_id uuid not null,
  mail_id uuid not null,
  mailing_id uuid not null,
  participant_id uuid not null,
  -- `outbox`: there is no mail server, somebody delivers it. `unsure`: the server stopped while it was handed over.
  status text not null check (status in ('queued', 'sending', 'sent', 'outbox', 'retrying', 'refused', 'unsure', 'cancelled')),
  attempts smallint not null default 0,
  -- Why it was refused or has to be tried again, in the other server's words.
  reason text,
  next_attempt_at timestamptz,
  changed_at timestamptz not null,
  primary key (organization_id, mail_id),
  -- A mailing writes to nobody twice.
  unique (organization_id, mailing_id, participant_id),
  foreign key (organization_id, mailing_id) references identity.mailing on delete cascade,
  foreign key (organization_id, participant_id) references identity.participant on delete cascade
);

alter table answers.respondent
  drop constraint respondent_origin_check,
  add constraint respondent_origin_check check (origin in ('link', 'person', 'import', 'scenario')),
  -- Filled in by somebody else on behalf of the respondent.
  add column proxy boolean not null default false;

-- Answers to a wave's optional questions.
create table answers.further_answer (
  organization_id uuid not null,
  wave_id uuid not null,
  respondent_key bytea not null,
  question_id text not null,
  -- Names the answer to its reviewer, who is not told whose sheet it stands on.
  answer_id uuid not null,
  -- The position of a chosen answer, or a text.
  choice smallint check (choice > 0),
  words text,
  -- Whether a reviewer let the text be read by others; null before anybody has looked.
  released boolean,
  answered_on date not null,
  primary key (organization_id, wave_id, respondent_key, question_id),
  foreign key (organization_id, wave_id, respondent_key) references answers.respondent on delete cascade
);

do $$
declare t record;
begin
  for t in select format('%I.%I', schemaname, tablename) as name, rowsecurity as old from pg_tables
           where schemaname in ('work', 'identity', 'answers')
  loop
    execute format('alter table %s force row level security', t.name);
    continue when t.old;
    execute format('alter table %s enable row level security', t.name);
    execute format('create policy one_organization on %s
      using (organization_id = (select work.current_organization()))
      with check (organization_id = (select work.current_organization()))', t.name);
  end loop;
end $$;

create policy own_sheet on answers.further_answer as restrictive to ir_survey
  using (respondent_key = (select answers.current_sheet()))
  with check (respondent_key = (select answers.current_sheet()));

grant select, insert, update, delete on work.reporting_group, work.wave_event, work.answered_by_day,
  work.open_link_use, work.instrument, work.import_mapping, work.erasure to ir_app;
grant select on work.reporting_group to ir_survey, ir_analysis, ir_identity;
grant select, insert, update on work.open_link_use to ir_survey;
grant select, insert, update, delete on identity.membership, identity.mail_template, identity.mailing, identity.mail
  to ir_identity;
grant select, insert, update, delete on answers.further_answer to ir_survey;

-- Who reviews what people wrote is not told on whose sheets it stands.
grant usage on schema work, answers to ir_review;
grant select (organization_id, wave_id, question_id, answer_id, choice, words, released), update (released)
  on answers.further_answer to ir_review;

-- The invitation side may ask which sheets are finished, on which day, and nothing else.
grant usage on schema work, answers to ir_finished;
grant select (organization_id, wave_id, respondent_key, finished_on) on answers.respondent to ir_finished;

-- When the time to keep answers is over, they are deleted unread.
grant usage on schema work, answers to ir_retention;
grant select (organization_id, wave_id), delete on answers.respondent to ir_retention;
grant select on work.wave, work.work_process to ir_retention, ir_finished;

-- A survey page knows only its link, open or personal, or a code. This is the one look-up that finds what is behind
-- it, and says neither a name nor an address.
drop function work.organization_of_link(bytea);

create function work.link_of(hash bytea)
  returns table (organization_id uuid, wave_id uuid, workgroup_ids uuid[], participant_id uuid, site_id uuid, language text)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select link.organization_id, link.wave_id, array[link.workgroup_id], null::uuid, null::uuid, null::text
    from work.open_link link where link.token_hash = hash
    union all
    select asked.organization_id, asked.wave_id,
      array[person.workgroup_id] || array(
        select further.workgroup_id from identity.membership further
        where further.organization_id = person.organization_id and further.participant_id = person.participant_id
        order by further.workgroup_id),
      person.participant_id, person.site_id, person.language
    from identity.participation asked
    join identity.participant person using (organization_id, participant_id)
    where asked.token_hash = hash or asked.code_hash = hash
  $$;

create policy link_lookup on identity.participation for select to ir_link_lookup using (true);
create policy link_lookup on identity.participant for select to ir_link_lookup using (true);
create policy link_lookup on identity.membership for select to ir_link_lookup using (true);
grant usage, create on schema work to ir_link_lookup;
grant usage on schema identity to ir_link_lookup;
grant select (organization_id, wave_id, workgroup_id, token_hash) on work.open_link to ir_link_lookup;
grant select (organization_id, wave_id, participant_id, token_hash, code_hash) on identity.participation to ir_link_lookup;
grant select (organization_id, participant_id, workgroup_id, site_id, language) on identity.participant to ir_link_lookup;
grant select (organization_id, participant_id, workgroup_id) on identity.membership to ir_link_lookup;
alter function work.link_of(bytea) owner to ir_link_lookup;
revoke create on schema work from ir_link_lookup;
revoke execute on function work.link_of(bytea) from public;
grant execute on function work.link_of(bytea) to ir_survey;

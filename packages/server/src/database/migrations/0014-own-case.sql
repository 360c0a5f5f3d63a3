-- A survey page reads about no other client than the one its wave asks about.

create function work.current_wave() returns uuid
  language sql stable
  as $$ select nullif(current_setting('app.wave_id', true), '')::uuid $$;

create policy own_case on work.client_case as restrictive to ir_survey
  using (exists (
    select from work.wave
    where wave.organization_id = client_case.organization_id and wave.case_id = client_case.case_id
      and wave.wave_id = (select work.current_wave())));
create policy own_round on work.case_round as restrictive to ir_survey
  using (exists (
    select from work.client_case own
    where own.organization_id = case_round.organization_id and own.case_round_id = case_round.case_round_id));

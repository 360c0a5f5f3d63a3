-- Scenarios come with answers to ready-made questions. Who adds whole sheets adds their choices, and no words.

grant insert (organization_id, wave_id, respondent_key, question_id, answer_id, choice, answered_on)
  on answers.further_answer to ir_import;

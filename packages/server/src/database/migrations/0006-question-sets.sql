-- Sets of questions are told by kind of workgroup. Who counts them reads choices, and never what somebody wrote.

grant select (organization_id, wave_id, respondent_key, question_id, choice) on answers.further_answer to ir_analysis;

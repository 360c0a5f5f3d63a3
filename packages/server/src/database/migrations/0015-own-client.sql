-- Whoever answers as a client about the work for themselves is addressed as such, and not told of a client.

grant select (client_workgroup_id) on work.client_case to ir_survey;

-- A period of the whole register is read from the first alone; an agency's period from the second.
create index report_received on report (received_at) include
    (id, status, sub_status, agency, unit, supervisory, kind, channel, topic,
     changed_at, assigned_at, first_response_at, substantive_at, rating, legacy);
create index report_agency_received on report (agency, received_at);
create index report_closed on report (closed_at) where closed_at is not null;

-- History of one report in order of time; who ever held what was received when; verdicts; endings.
create index status_change_story on status_change (report_id, at, id);
drop index status_change_report;
create index status_change_holder on status_change (agency, received_at) include (report_id, at);
create index status_change_verdict on status_change (verified_for, received_at)
    include (report_id, at, reached_at, actor) where first_here;
create index status_change_first_verdict on status_change (received_at)
    include (report_id, at, reached_at, actor, verified_for) where verification = 1;
create index status_change_closing on status_change (at) include (report_id, agency, id)
    where act in ('CLOSED', 'CLOSED_BY_REPORTER', 'CLOSED_BY_ADMIN');

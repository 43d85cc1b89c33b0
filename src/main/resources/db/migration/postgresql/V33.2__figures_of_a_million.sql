-- What the figures read of one report, of endings and of promises is in the index itself: no figure goes to the table for
-- each row, so that its cost follows the period and not the register (ADR 0048).
create index status_change_life on status_change (report_id, at, id) include
    (act, to_status, sub_status, agency, unit, kind, topic, supervisory, rating, entry);
drop index status_change_story;
drop index status_change_closing;
create index status_change_closing on status_change (at) include
    (report_id, id, agency, unit, supervisory, kind, topic)
    where act in ('CLOSED', 'CLOSED_BY_REPORTER', 'CLOSED_BY_ADMIN');
drop index report_closed;
create index report_closed on report (closed_at) include
    (id, status, agency, unit, supervisory, support, kind, topic, changed_at)
    where closed_at is not null;
drop index deadline_due;
create index deadline_answer_due on deadline (due_on) include
    (tracking_id, id, agency, started_at, working_days, due_at, stopped_at, released)
    where clock = 'FOLLOW_UP';

drop index report_received;
create index report_received on report (received_at) include
    (id, status, sub_status, agency, unit, supervisory, kind, channel, topic,
     changed_at, assigned_at, first_response_at, substantive_at, rating, legacy, support);
drop index status_change_verdict;
create index status_change_verdict on status_change (verified_for, received_at)
    include (report_id, at, reached_at, actor, support) where first_here;
drop index status_change_first_verdict;
create index status_change_first_verdict on status_change (received_at)
    include (report_id, at, reached_at, actor, verified_for) where verification = 1 and support is null;

-- As on PostgreSQL; H2 knows neither covering nor partial indexes, and keeps few reports.
create index report_received on report (received_at);
create index report_agency_received on report (agency, received_at);
create index status_change_story on status_change (report_id, at, id);
create index status_change_holder on status_change (agency, received_at);
create index status_change_verdict on status_change (first_here, verified_for, received_at);
create index status_change_first_verdict on status_change (verification, received_at);

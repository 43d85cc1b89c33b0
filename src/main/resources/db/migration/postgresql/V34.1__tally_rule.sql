-- Whoever writes, alters or removes a line of history of a month that is tallied takes the tally back with it, in the same
-- transaction and by whatever way (ADR 0051).
create function take_tally_back() returns trigger language plpgsql as $$
declare
    earliest timestamp with time zone := (select min(at) from line);
begin
    update tallied set until = least(until, earliest), counting = null where until > earliest or counting > earliest;
    return null;
end
$$;

create trigger status_change_written after insert on status_change
    referencing new table as line for each statement execute function take_tally_back();
create trigger status_change_altered_from after update on status_change
    referencing old table as line for each statement execute function take_tally_back();
create trigger status_change_altered_to after update on status_change
    referencing new table as line for each statement execute function take_tally_back();
create trigger status_change_removed after delete on status_change
    referencing old table as line for each statement execute function take_tally_back();

-- What has changed since the last tally.
create index report_changed on report (changed_at, received_at);
-- What happened in a month.
create index status_change_at on status_change (at, report_id);
-- What was open again after it was completed.
create index status_change_reopened on status_change (at, report_id)
    where from_status = 'COMPLETED' and to_status <> 'COMPLETED';

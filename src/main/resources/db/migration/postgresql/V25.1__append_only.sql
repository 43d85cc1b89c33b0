-- Not even the house itself can alter or remove what the log says (PD-6).

create function refuse_change_of_trail() returns trigger language plpgsql as $$
begin
    raise exception 'trail_entry is append-only';
end
$$;

create trigger trail_entry_append_only before update or delete on trail_entry
    for each row execute function refuse_change_of_trail();
create trigger trail_entry_no_truncate before truncate on trail_entry
    for each statement execute function refuse_change_of_trail();

-- As on PostgreSQL (V25.1), but for truncate, which fires no trigger on H2.

create trigger trail_entry_append_only before update, delete on trail_entry for each row call 'id.tuntas.trail.AppendOnly';

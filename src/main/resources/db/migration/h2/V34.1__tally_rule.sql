-- Whoever writes, alters or removes a line of history of a month that is tallied takes the tally back with it (ADR 0051).
create trigger status_change_tallied after insert, update, delete on status_change
    for each row call 'id.tuntas.figures.TallyRule';

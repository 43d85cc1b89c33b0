-- Not even the house itself can alter or remove what is frozen (ADR 0045).

create function refuse_change_of_review() returns trigger language plpgsql as $$
begin
    raise exception 'a frozen review never changes';
end
$$;

create trigger review_frozen before update or delete on review
    for each row when (old.frozen_at is not null) execute function refuse_change_of_review();

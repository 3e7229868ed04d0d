-- The audit trail only grows: whoever has no more than the right to use the tables can neither change nor remove a row.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what is written in % is neither changed nor removed', tg_table_name using errcode = '23000';
end
$$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

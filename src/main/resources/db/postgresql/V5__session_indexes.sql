-- Room for the next version of a session beside it: a change of what no index holds, which most are, then touches no index.
alter table session set (fillfactor = 80);

-- What most sessions are not in, or are not in for long, is kept out of an index: it stays small, and a create cheap.
create index session_customer on session (customer_id, date_created) where customer_id is not null;
create index session_endpoint on session (endpoint_id, date_created) where endpoint_id is not null;
create index session_parent on session (parent_session_id) where parent_session_id is not null;
-- Those that have not ended are in it, as the last: a list by date of completion shows them too.
create index session_completed on session (date_completed, id);
create index session_live on session (account_id, date_created) where not ended;
create index session_live_member on session using gin (string_to_array(member_keys, '|')) where not ended;
create index archived_session_customer on archived_session (customer_id, date_created) where customer_id is not null;
create index archived_session_endpoint on archived_session (endpoint_id, date_created) where endpoint_id is not null;
create index archived_session_parent on archived_session (parent_session_id) where parent_session_id is not null;
create index archived_session_completed on archived_session (date_completed, id);

-- Contains-search by trigrams. The words that the first entry of nearly every log has are left out of the index: with them an
-- entry took twenty times as long to store as without an index (SearchedLog has the same list, and a test compares them).
create extension if not exists pg_trgm;
create function searched_log(message varchar) returns text language plpgsql immutable strict parallel safe as $$
declare
    found text := lower(message);
begin
    found := replace(found, 'created by ', chr(1));
    found := replace(found, 'defaults applied: ', chr(1));
    found := replace(found, 'channel voice, ', chr(1));
    found := replace(found, 'channel chat, ', chr(1));
    found := replace(found, 'direction outgoing, ', chr(1));
    found := replace(found, 'callstate connected, ', chr(1));
    found := replace(found, 'fromaddress ', chr(1));
    found := replace(found, 'fromname ', chr(1));
    found := replace(found, 'toaddress ', chr(1));
    found := replace(found, 'displayname ', chr(1));
    found := replace(found, 'customerid ', chr(1));
    return found;
end
$$;
create index session_from_to on session using gin (from_search gin_trgm_ops, to_search gin_trgm_ops);
create index session_log_message on session_log using gin (searched_log(message) gin_trgm_ops);
create index archived_session_from_to on archived_session using gin (from_search gin_trgm_ops, to_search gin_trgm_ops);
create index archived_session_log_message on archived_session_log using gin (searched_log(message) gin_trgm_ops);

-- Room for the next version of a session beside it: a change of what no index holds, which most are, then touches no index.
alter table session set (fillfactor = 80);

-- What most sessions are not in, or are not in for long, is kept out of an index: it stays small, and a create cheap.
create index session_customer on session (customer_id, date_created) where customer_id is not null;
create index session_endpoint on session (endpoint_id, date_created) where endpoint_id is not null;
create index session_parent on session (parent_session_id) where parent_session_id is not null;
create index session_completed on session (date_completed) where date_completed is not null;
create index session_live on session (account_id, date_created) where not ended;
create index session_live_member on session using gin (string_to_array(member_keys, '|')) where not ended;
create index archived_session_customer on archived_session (customer_id, date_created) where customer_id is not null;
create index archived_session_endpoint on archived_session (endpoint_id, date_created) where endpoint_id is not null;
create index archived_session_parent on archived_session (parent_session_id) where parent_session_id is not null;

-- Contains-search by trigrams.
create extension if not exists pg_trgm;
create index session_from_to on session using gin (from_search gin_trgm_ops, to_search gin_trgm_ops);
create index session_log_message on session_log using gin (lower(message) gin_trgm_ops);
create index archived_session_from_to on archived_session using gin (from_search gin_trgm_ops, to_search gin_trgm_ops);
create index archived_session_log_message on archived_session_log using gin (lower(message) gin_trgm_ops);

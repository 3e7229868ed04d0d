-- H2 has neither partial indexes nor trigrams: contains-search reads the sessions that the other filters leave.
create index session_customer on session (customer_id, date_created);
create index session_endpoint on session (endpoint_id, date_created);
create index session_parent on session (parent_session_id);
create index session_completed on session (date_completed);
create index session_live on session (ended, account_id, date_created);
create index archived_session_customer on archived_session (customer_id, date_created);
create index archived_session_endpoint on archived_session (endpoint_id, date_created);
create index archived_session_parent on archived_session (parent_session_id);

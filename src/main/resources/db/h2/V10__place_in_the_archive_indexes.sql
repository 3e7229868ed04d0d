-- allow LOCK: one server alone uses an H2 database, and it makes them before it answers
create index archived_session_archived on archived_session (date_archived, id);
create index archived_session_account_archived on archived_session (account_id, date_archived, id);

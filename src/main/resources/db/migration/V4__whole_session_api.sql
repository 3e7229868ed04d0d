-- Under which key a write was asked for and how it was answered, whatever the write; before, only creations had keys.
create table keyed_answer (
    login_id varchar(64) not null,
    idempotency_key varchar(300) not null,
    account_id varchar(64) not null,
    digest varchar(64) not null,
    answer text not null,
    answer_version bigint not null,
    expires timestamp(3) with time zone not null,
    primary key (login_id, idempotency_key)
);
insert into keyed_answer
    select created_by_id, idempotency_key, account_id, idempotency_digest, idempotency_answer, 1, idempotency_expires
    from session where idempotency_key is not null;
create index keyed_answer_expires on keyed_answer (expires);

drop index session_idempotency_expires;
alter table session drop constraint session_idempotency;
alter table session drop column idempotency_key;
alter table session drop column idempotency_digest;
alter table session drop column idempotency_answer;
alter table session drop column idempotency_expires;

-- When the session last showed life, which a change does, and asking for the state that it has.
alter table session add column date_last_life timestamp(3) with time zone default current_timestamp not null;
update session set date_last_life = date_last_modified;
-- Whether it was ever connected: one that came in and never was is missed.
alter table session add column was_connected boolean default true not null;
-- The team that it was opened with, which is its ring queue unless another is named.
alter table session add column team_id varchar(64);
alter table session add column message_count integer default 0 not null;
-- What is searched, in lower case: address and name of the caller, address and dialed value of the called.
alter table session add column from_search varchar(1100) default '' not null;
alter table session add column to_search varchar(1100) default '' not null;
update session set from_search = lower(coalesce(from_address, '') || ' ' || coalesce(from_name, '')),
    to_search = lower(coalesce(to_address, '') || ' ' || coalesce(destination, ''));
-- The identities of the members in lower case, each between bars. Sessions that were there before are found by their creator.
alter table session add column member_keys text default '|' not null;
update session set member_keys = '|' || lower(created_by) || '|';

-- A character beyond the basic plane counts as two on H2.
alter table session_log alter column message set data type varchar(8192);

create table archived_session as select * from session where 1 = 0;
alter table archived_session alter column id set not null;
alter table archived_session add primary key (id);
create table archived_session_log as select * from session_log where 1 = 0;
alter table archived_session_log alter column session_id set not null;
alter table archived_session_log alter column position set not null;
alter table archived_session_log add primary key (session_id, position);
alter table archived_session_log add constraint archived_session_log_session
    foreign key (session_id) references archived_session (id) on delete cascade;

-- With the id behind the date, a deep page is found without reading the sessions before it.
drop index session_account_date;
create index session_account_date on session (account_id, date_created, id);
create index session_date on session (date_created, id);
create index archived_session_account_date on archived_session (account_id, date_created, id);
create index archived_session_date on archived_session (date_created, id);

-- A message belongs to the history of its party, so it stays where it is when its session is archived.
create table message (
    id varchar(36) not null primary key,
    account_id varchar(64) not null,
    session_id varchar(36),
    position integer not null,
    date_sent timestamp(3) with time zone not null,
    direction varchar(16) not null,
    party varchar(512) not null,
    other_address varchar(512) not null,
    sender varchar(512) not null,
    endpoint_id varchar(64),
    endpoint_name varchar(512),
    customer_id varchar(64),
    text varchar(8192) not null,
    media_uri varchar(2048),
    media_content_type varchar(256),
    constraint message_position unique (session_id, position)
);
create index message_party on message (account_id, party, date_sent, id);

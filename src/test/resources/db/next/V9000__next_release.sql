-- What a later release may do to the schema while this one still runs.
alter table session add column later_note varchar(64);
alter table session add column later_count integer default 0 not null;
alter table archived_session add column later_note varchar(64);
alter table archived_session add column later_count integer default 0 not null;
alter table session_log add column later_kind varchar(16);
alter table archived_session_log add column later_kind varchar(16);
alter table login add column later_note varchar(64);
alter table message add column later_count integer default 0 not null;
alter table keyed_answer add column later_note varchar(64);
alter table audit_entry add column later_note varchar(64);
create table later_thing (
    id varchar(36) not null primary key,
    login_id varchar(64) not null references login (id) on delete cascade,
    name varchar(512) not null
);
create index later_thing_login on later_thing (login_id);

-- Who made and last changed each entry of the directory, and when; what was there before is the server's own work.
alter table account add column version bigint default 1 not null;
alter table account add column date_created timestamp(3) with time zone default current_timestamp not null;
alter table account add column date_last_modified timestamp(3) with time zone default current_timestamp not null;
alter table account add column created_by varchar(512) default 'system' not null;
alter table account add column last_modified_by varchar(512) default 'system' not null;
create index account_name on account (name, id);

alter table customer add column version bigint default 1 not null;
alter table customer add column date_created timestamp(3) with time zone default current_timestamp not null;
alter table customer add column date_last_modified timestamp(3) with time zone default current_timestamp not null;
alter table customer add column created_by varchar(512) default 'system' not null;
alter table customer add column last_modified_by varchar(512) default 'system' not null;
alter table customer add column reference_id varchar(512);
alter table customer add column is_staging boolean default false not null;
create index customer_account_name on customer (account_id, name, id);
create index customer_reference on customer (account_id, reference_id);

alter table login add column date_created timestamp(3) with time zone default current_timestamp not null;
alter table login add column date_last_modified timestamp(3) with time zone default current_timestamp not null;
alter table login add column created_by varchar(512) default 'system' not null;
alter table login add column last_modified_by varchar(512) default 'system' not null;
-- A login without a password opens nothing until it is given one.
alter table login alter column password_hash drop not null;
-- What was signed in before counts no more: a change of password signs out everywhere.
alter table login add column sign_ins_since timestamp(3) with time zone default timestamp with time zone '2000-01-01 00:00:00+00' not null;
create index login_name on login (display_name, id);

alter table endpoint add column version bigint default 1 not null;
alter table endpoint add column date_created timestamp(3) with time zone default current_timestamp not null;
alter table endpoint add column date_last_modified timestamp(3) with time zone default current_timestamp not null;
alter table endpoint add column created_by varchar(512) default 'system' not null;
alter table endpoint add column last_modified_by varchar(512) default 'system' not null;
alter table endpoint add column email_address varchar(512);
alter table endpoint add column email_key varchar(512);
alter table endpoint add constraint endpoint_email_key unique (email_key);
create index endpoint_account_name on endpoint (account_id, display_name, id);
create index endpoint_of_login on endpoint (login_id);

-- Who is signed in by cookie. The id is a digest of the cookie's value, so that what is read here opens nothing.
create table sign_in (
    id varchar(64) not null primary key,
    login_id varchar(64) references login (id) on delete cascade,
    external_name varchar(512),
    external_groups text,
    remembered boolean not null,
    address varchar(64) not null,
    date_created timestamp(3) with time zone not null,
    expires timestamp(3) with time zone not null
);
create index sign_in_login on sign_in (login_id, date_created);
create index sign_in_external on sign_in (external_name, date_created);
create index sign_in_expires on sign_in (expires);

-- The digest of the key only, as above.
create table api_key (
    id varchar(36) not null primary key,
    login_id varchar(64) not null references login (id) on delete cascade,
    name varchar(512) not null,
    digest varchar(64) not null,
    roles varchar(512),
    operations text,
    date_created timestamp(3) with time zone not null,
    expires timestamp(3) with time zone,
    constraint api_key_digest unique (digest)
);
create index api_key_login on api_key (login_id, date_created);

-- Append-only: nothing of the server changes or removes a row. The names are those of the moment, as in sessions.
create table audit_entry (
    id varchar(36) not null primary key,
    account_id varchar(64),
    date_logged timestamp(3) with time zone not null,
    actor_id varchar(64) not null,
    actor varchar(512) not null,
    door varchar(16) not null,
    address varchar(64) not null,
    action varchar(32) not null,
    kind varchar(16) not null,
    entry_id varchar(64) not null,
    old_value text,
    new_value text
);
create index audit_entry_account on audit_entry (account_id, id);
create index audit_entry_entry on audit_entry (entry_id, id);

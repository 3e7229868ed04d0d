create table account (
    id varchar(64) not null primary key,
    name varchar(512) not null,
    region varchar(2) not null
);

create table customer (
    id varchar(64) not null primary key,
    account_id varchar(64) not null references account (id),
    name varchar(512) not null,
    parent_customer_id varchar(64) references customer (id)
);
create index customer_account on customer (account_id);
create index customer_parent on customer (parent_customer_id);

create table login (
    id varchar(64) not null primary key,
    email varchar(512) not null,
    email_key varchar(512) not null,
    display_name varchar(512) not null,
    password_hash varchar(512) not null,
    version bigint not null,
    constraint login_email_key unique (email_key)
);

create table login_role (
    login_id varchar(64) not null references login (id) on delete cascade,
    role varchar(32) not null,
    primary key (login_id, role)
);

create table login_account (
    login_id varchar(64) not null references login (id) on delete cascade,
    account_id varchar(64) not null references account (id),
    primary key (login_id, account_id)
);
create index login_account_account on login_account (account_id);

create table endpoint (
    id varchar(64) not null primary key,
    account_id varchar(64) not null references account (id),
    type varchar(32) not null,
    display_name varchar(512) not null,
    login_id varchar(64) references login (id),
    customer_id varchar(64) references customer (id),
    phone_number varchar(32),
    avatar_url varchar(2048),
    flow_id varchar(64),
    constraint endpoint_phone_number unique (phone_number),
    constraint endpoint_login unique (account_id, login_id)
);
create index endpoint_customer on endpoint (customer_id);

create table team_member (
    team_id varchar(64) not null references endpoint (id) on delete cascade,
    position integer not null,
    login_id varchar(64) not null references login (id),
    primary key (team_id, position)
);
create index team_member_login on team_member (login_id);

-- What a session shows of the directory is a copy of the moment, so nothing here refers to the directory's tables.
create table session (
    id varchar(36) not null primary key,
    version bigint not null,
    account_id varchar(64) not null,
    account_name varchar(512) not null,
    created_by varchar(512) not null,
    created_by_id varchar(64) not null,
    last_modified_by varchar(512) not null,
    date_created timestamp(3) with time zone not null,
    date_last_modified timestamp(3) with time zone not null,
    date_completed timestamp(3) with time zone,
    channel varchar(16) not null,
    direction varchar(16) not null,
    dial_state varchar(16) not null,
    call_state varchar(16) not null,
    queue_state varchar(16) not null,
    hold_reason varchar(16) not null,
    ended boolean not null,
    was_missed boolean not null,
    start_session boolean not null,
    parent_session_id varchar(36),
    customer_id varchar(64),
    customer_name varchar(512),
    customer_breadcrumb text,
    endpoint_id varchar(64),
    endpoint_name varchar(512),
    display_name varchar(512),
    from_address varchar(512),
    from_name varchar(512),
    from_phone_number varchar(32),
    to_address varchar(512),
    destination varchar(512),
    answered_by_id varchar(64),
    answered_by_name varchar(512),
    queue_member_id varchar(64),
    ring_queue_id varchar(64),
    outcome varchar(512),
    call_sid varchar(64),
    callback_number varchar(512),
    conference_sid varchar(64),
    most_recent_participant_call_sid varchar(64),
    console_data text,
    hold_queue_name varchar(512),
    held_by_user_id varchar(64),
    members text not null,
    log_length integer not null,
    idempotency_key varchar(255),
    idempotency_digest varchar(64),
    idempotency_answer text,
    idempotency_expires timestamp(3) with time zone,
    constraint session_idempotency unique (created_by_id, idempotency_key)
);
create index session_account_date on session (account_id, date_created);
create index session_idempotency_expires on session (idempotency_expires);

create table session_log (
    session_id varchar(36) not null references session (id) on delete cascade,
    position integer not null,
    date_logged timestamp(3) with time zone not null,
    message varchar(4096) not null,
    primary key (session_id, position)
);

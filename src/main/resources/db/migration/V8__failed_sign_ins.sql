-- How often sign-ins failed, counted for all servers together. The subject is a digest of a user, an address, or both: a
-- name that was typed where a password belongs is not kept.
create table failed_sign_in (
    subject varchar(64) not null primary key,
    failures integer not null,
    expires timestamp(3) with time zone not null
);
create index failed_sign_in_expires on failed_sign_in (expires);

-- At which addresses users have signed in by password, so that the failures of others there do not count against them.
create table known_address (
    subject varchar(64) not null primary key,
    expires timestamp(3) with time zone not null
);
create index known_address_expires on known_address (expires);

-- When a session came into the archive, which is the order in which the archive is followed. What is in it was there before
-- all that will come; the year 9999 says that a session has no place in it yet, as one that the release before moves.
alter table session
    add column date_archived timestamp(3) with time zone default timestamp with time zone '9999-12-31 00:00:00+00' not null;
alter table archived_session
    add column date_archived timestamp(3) with time zone default timestamp with time zone '2000-01-01 00:00:00+00' not null;

-- a session whose log has not every position from 0 to its length
select s.id from {place}session s where s.log_length <>
    (select count(distinct l.position) from {place}session_log l where l.session_id = s.id
        and l.position >= 0 and l.position < s.log_length);

-- an entry beyond the length of its session's log
select l.session_id from {place}session_log l join {place}session s on s.id = l.session_id
    where l.position < 0 or l.position >= s.log_length;

-- a position that a log has twice
select session_id from {place}session_log group by session_id, position having count(*) > 1;

-- a session that has ended without a date, or has a date without having ended
select id from {place}session where ended <> (date_completed is not null);

-- a session that does not have as many messages as it counts
select s.id from {place}session s where s.message_count <>
    (select count(distinct m.position) from message m where m.session_id = s.id
        and m.position >= 0 and m.position < s.message_count);

-- a session that is both live and in the archive
select s.id from session s join archived_session a on a.id = s.id;

-- a session in the archive that has not ended
select id from archived_session where not ended;

-- a message of a session that is nowhere
select m.id from message m where m.session_id is not null
    and not exists (select 1 from session s where s.id = m.session_id)
    and not exists (select 1 from archived_session a where a.id = m.session_id);

-- a position that the messages of a session have twice
select session_id from message where session_id is not null
    group by session_id, position having count(*) > 1;

-- a customer below one of another account
select c.id from customer c join customer p on p.id = c.parent_customer_id
    where p.account_id <> c.account_id;

-- a customer whose way up does not end at a root
with recursive reached(id) as (
    select c.id from customer c where c.parent_customer_id is null
    union all
    select c.id from customer c join reached r on c.parent_customer_id = r.id)
select c.id from customer c left join reached r on r.id = c.id where r.id is null;

-- an endpoint of a customer of another account
select e.id from endpoint e join customer c on c.id = e.customer_id
    where c.account_id <> e.account_id;

-- an endpoint of a user who is not in its account
select e.id from endpoint e where e.login_id is not null and not exists (
    select 1 from login_account a where a.login_id = e.login_id and a.account_id = e.account_id);

-- an entry of the directory whose making is not in the audit trail: {kind}
-- From the oldest entry on, since the owner of the tables may cut the trail's beginning off; the two moments are not
-- rounded alike. By the index audit_entry_entry.
select t.id from (
    select id, date_created, 'Account' as kind from account
    union all select id, date_created, 'Customer' from customer
    union all select id, date_created, 'User' from login
    union all select id, date_created, 'Endpoint' from endpoint) t
    where t.kind = '{kind}'
    and t.date_created + interval '1' second >= (select min(date_logged) from audit_entry)
    and not exists (select 1 from audit_entry a
        where a.entry_id = t.id and a.kind = '{kind}' and a.action = 'Created');

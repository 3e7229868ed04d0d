-- The tags of an entry by their IDs, each between bars; most have none.
alter table customer add column tag_ids varchar(2000) default '' not null;
alter table endpoint add column tag_ids varchar(2000) default '' not null;

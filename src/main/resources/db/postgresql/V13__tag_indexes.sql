-- Of the entries that have tags, which are few.
create index concurrently customer_tags on customer (account_id, name, id) where tag_ids <> '';
create index concurrently endpoint_tags on endpoint (account_id, display_name, id) where tag_ids <> '';

-- Contains-search of the directory's lists by trigrams; the extension is there since version 5.
create index login_search on login using gin (lower(display_name) gin_trgm_ops, lower(email_key) gin_trgm_ops);
create index customer_search on customer using gin (lower(name) gin_trgm_ops, lower(reference_id) gin_trgm_ops);
create index endpoint_search on endpoint
    using gin (lower(display_name) gin_trgm_ops, lower(phone_number) gin_trgm_ops, lower(email_key) gin_trgm_ops);

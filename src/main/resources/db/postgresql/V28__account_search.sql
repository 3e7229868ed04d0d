-- Contains-search of the list of accounts by trigrams, as the other lists of the directory have.
-- allow LOCK: there are few accounts, and their index is made in a moment
create index account_search on account using gin (lower(name) gin_trgm_ops);

-- Contains-search of the list of accounts by trigrams, as the other lists of the directory have.
create index concurrently account_search on account using gin (lower(name) gin_trgm_ops);

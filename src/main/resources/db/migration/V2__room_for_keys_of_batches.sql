-- A batch names each of its requests by the batch's key and the request's place: [0] to [999].
alter table session alter column idempotency_key set data type varchar(300);

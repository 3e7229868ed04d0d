create index concurrently session_later_note on session (later_note);

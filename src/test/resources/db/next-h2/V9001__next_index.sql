create index session_later_note on session (later_note);

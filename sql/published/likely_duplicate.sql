-- One row per open record whose text is nearly that of another one.
select * from likely_duplicate

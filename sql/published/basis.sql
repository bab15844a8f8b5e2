-- One row: what the snapshot of scores was made from, so that one pair can be scored again.
select * from snapshot.basis

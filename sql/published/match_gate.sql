-- One row per gate of a kept pair.
select * from match_gate

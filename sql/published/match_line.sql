-- One row per line of the score of a kept pair.
select * from match_line

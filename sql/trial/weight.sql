-- One row per segment and weight that the scores were made with.
select * from published.result.weight

-- One row per certification and skill that it vouches for.
select * from concept_implication
order by certification, skill

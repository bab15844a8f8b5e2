-- One row per certification and skill that it vouches for.
select * from published.result.concept_implication

-- One row per concept of the taxonomy.
select * from published.result.concept

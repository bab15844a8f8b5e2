-- One row per asked concept and held concept that answers it, exactly or nearly.
select * from concept_relation
order by asked, held

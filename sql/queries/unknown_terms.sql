-- One row per term that open documents list and the taxonomy does not know, the commonest first.
select
    unknown_term.term,
    count(*) as document_count
from unknown_term
group by unknown_term.term
order by document_count desc, unknown_term.term asc
limit $top

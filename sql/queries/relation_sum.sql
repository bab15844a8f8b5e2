-- One row: a number for which concepts answer which; the order is all one.
select coalesce(bit_xor(hash(hash(asked, held, relation))), 0) as relation_sum
from concept_relation

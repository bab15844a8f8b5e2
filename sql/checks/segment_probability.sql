-- One row per segment whose probabilities are impossible.
select
    cast(request_key as text) as subject,
    micro_permille || ', ' || sweet_spot_permille || ', ' || larger_permille as detail
from segment_assessment
where
    least(micro_permille, sweet_spot_permille, larger_permille) < 0
    or micro_permille + sweet_spot_permille + larger_permille != 1000

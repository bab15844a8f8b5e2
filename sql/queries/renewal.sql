-- One row: why the basis has to be made anew and all pairs with it, or "" where it can stand.
with
change as (
    select count(*) as change_count
    from snapshot.basis_consultant as basis_consultant
    full join snapshot.consultant_input as consultant_input
        on basis_consultant.consultant_key = consultant_input.consultant_key
    where basis_consultant.input_hash is distinct from consultant_input.input_hash
),

consultant_count as (
    select count(*) as consultant_count
    from snapshot.consultant_input
),

request_count as (
    select count(*) as request_count
    from snapshot.request_input
),

seen_count as (
    select count(*) as seen_count
    from snapshot.seen
)

select
    case
        when request_count.request_count * consultant_count.consultant_count < $least_pairs then 'few pairs'
        when standing.based_on is null or seen_count.seen_count = 0 then 'nothing was scored before'
        when standing.form <> $form then 'the rules of the score are others'
        when standing.taxonomy_version <> basis.taxonomy_version then 'the taxonomy is another'
        when standing.weights_version <> basis.weights_version then 'the weights are others'
        when standing.kept <> $kept then 'another number of matches is kept'
        when date_diff('day', standing.based_on, basis.as_of_on) not between 0 and $most_days - 1
            then 'the basis is too old'
        when 100 * change.change_count > $most_changed_percent * consultant_count.consultant_count
            then 'too many consultants changed'
        else ''
    end as reason
from snapshot.basis as basis
cross join change
cross join consultant_count
cross join request_count
cross join seen_count
left join snapshot.standing as standing on true

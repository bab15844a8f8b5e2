-- One row per consultant who enters, leaves or moves among the first of a request, with what changed most.
with
line_change as (
    select
        coalesce(match_line.request_key, before.request_key) as request_key,
        coalesce(match_line.consultant_key, before.consultant_key) as consultant_key,
        coalesce(match_line.kind, before.kind) as kind,
        coalesce(match_line.item, before.item) as item,
        coalesce(before.points_millipoints, 0) as points_before,
        coalesce(match_line.points_millipoints, 0) as points_after
    from match_line
    full outer join snapshot.match_line_before as before
        on
            match_line.request_key = before.request_key
            and match_line.consultant_key = before.consultant_key
            and match_line.kind = before.kind
            and match_line.item = before.item
),

placed as (
    select
        line_change.*,
        coalesce(concept.label, '') as label,
        row_number() over (
            partition by line_change.request_key, line_change.consultant_key
            order by
                abs(line_change.points_after - line_change.points_before) desc,
                line_change.kind asc,
                line_change.item asc
        ) as place
    from line_change
    semi join snapshot.rank_change as rank_change
        on
            line_change.request_key = rank_change.request_key
            and line_change.consultant_key = rank_change.consultant_key
            and rank_change.score_before is not null
            and rank_change.score_after is not null
    left join concept on line_change.item = concept.concept
    where line_change.points_after <> line_change.points_before
),

told as (
    select
        request_key,
        consultant_key,
        list(
            format(
                '{:+.3f} {}',
                (points_after - points_before) / 1000,
                if(label = '', kind, kind || ' ' || label)
            )
            order by place
        ) as line_changes
    from placed
    where place <= 3
    group by request_key, consultant_key
)

select
    client_request.request_id,
    client_request.title,
    rank_change.segment,
    rank_change.change,
    consultant.consultant_id,
    consultant.name as consultant_name,
    rank_change.rank_before,
    rank_change.rank_after,
    cast(rank_change.score_before * 0.001 as decimal(6, 3)) as score_before,
    cast(rank_change.score_after * 0.001 as decimal(6, 3)) as score_after,
    coalesce(told.line_changes, cast([] as text[])) as line_changes
from snapshot.rank_change as rank_change
inner join client_request on rank_change.request_key = client_request.request_key
inner join consultant on rank_change.consultant_key = consultant.consultant_key
left join told
    on
        rank_change.request_key = told.request_key
        and rank_change.consultant_key = told.consultant_key
where
    rank_change.change <> 'stays'
    and $request_id in ('', client_request.request_id)
order by
    client_request.request_id,
    rank_change.order_after,
    rank_change.order_before,
    consultant.consultant_id

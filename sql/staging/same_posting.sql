-- One row per request of the source that is a posting which is kept already, with that one and what tells.
with
by_page as (
    select
        *,
        if(page is null, position, min(position) over (partition by page)) as page_first
    from snapshot.posting
),

by_ats as (
    select
        *,
        if(ats_id is null, position, min(position) over (partition by ats_id)) as ats_first
    from by_page
    where page_first = position
),

-- Within one source two ids are two openings, however alike: the first one here is the first one there.
opening as (
    select
        *,
        row_number() over (
            partition by source_id, words
            order by if(is_sent, -coalesce(open_key, 2147483647), open_key), ordinal
        ) as opening_number
    from by_ats
    where ats_first = position and words is not null
),

by_words as (
    select
        here.position,
        min(there.position) as words_first
    from opening as here
    inner join opening as there
        on
            here.words = there.words
            and here.opening_number = there.opening_number
            and here.source_id != there.source_id
            and there.open_key < coalesce(here.open_key, 2147483647)
    where here.is_sent
    group by here.position
),

found as (
    select
        by_page.source_id,
        by_page.native_id,
        by_page.open_key,
        coalesce(by_words.words_first, by_ats.ats_first) as kept_position,
        case
            when by_page.page_first != by_page.position then 'same canonical URL'
            when by_ats.ats_first != by_page.position then 'same ATS id'
            else 'same company, title and place'
        end as rule
    from by_page
    inner join by_ats on by_page.page_first = by_ats.position
    left join by_words on by_ats.ats_first = by_words.position
    where
        by_page.source_id = $source_id
        and coalesce(by_words.words_first, by_ats.ats_first) != by_page.position
)

select
    found.source_id,
    found.native_id,
    found.open_key,
    found.rule,
    kept.source_id as kept_source_id,
    kept.native_id as kept_native_id,
    kept.open_id as kept_id
from found
inner join snapshot.posting as kept on found.kept_position = kept.position

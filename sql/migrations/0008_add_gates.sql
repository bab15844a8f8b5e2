-- What texts state about the gates, and the outcome of all gates of a pair at once.
-- value: "Spanish", "no Spanish", "Secret", "US citizen", "on site"; the days are those that may be meant, of
-- availability alone, null for open.
create table gate_statement (
    document_kind text not null check (document_kind in ('request', 'profile')),
    document_key integer not null,
    field text not null,
    gate text not null check (gate in ('availability', 'location', 'language', 'clearance', 'permit')),
    value text not null,
    first_on date,
    last_on date,
    surface text not null,
    start_offset integer not null,
    end_offset integer not null,
    rule text not null,
    check (start_offset >= 0 and end_offset > start_offset)
);

-- The town of a location, and what stands behind it, without its zip code: a state, a province or a country.
-- A whole country is no town.
create macro place_city(location) as
nullif(
    regexp_replace(
        trim(regexp_replace(lower(trim(split_part(location, ',', 1))), ' [a-z]{2}( [0-9-]+)?$', '')),
        '^(remote|anywhere|worldwide|nationwide|usa?|u\.s\.a?\.?|united states|uk|united kingdom)$',
        ''
    ),
    ''
);

create macro region_code(words) as
coalesce(
    map {
        'alabama': 'al', 'alaska': 'ak', 'arizona': 'az', 'arkansas': 'ar', 'california': 'ca',
        'colorado': 'co', 'connecticut': 'ct', 'delaware': 'de', 'florida': 'fl', 'georgia': 'ga',
        'hawaii': 'hi', 'idaho': 'id', 'illinois': 'il', 'indiana': 'in', 'iowa': 'ia', 'kansas': 'ks',
        'kentucky': 'ky', 'louisiana': 'la', 'maine': 'me', 'maryland': 'md', 'massachusetts': 'ma',
        'michigan': 'mi', 'minnesota': 'mn', 'mississippi': 'ms', 'missouri': 'mo', 'montana': 'mt',
        'nebraska': 'ne', 'nevada': 'nv', 'new hampshire': 'nh', 'new jersey': 'nj', 'new mexico': 'nm',
        'new york': 'ny', 'north carolina': 'nc', 'north dakota': 'nd', 'ohio': 'oh', 'oklahoma': 'ok',
        'oregon': 'or', 'pennsylvania': 'pa', 'rhode island': 'ri', 'south carolina': 'sc',
        'south dakota': 'sd', 'tennessee': 'tn', 'texas': 'tx', 'utah': 'ut', 'vermont': 'vt',
        'virginia': 'va', 'washington': 'wa', 'west virginia': 'wv', 'wisconsin': 'wi', 'wyoming': 'wy'
    }[words],
    words
);

create macro place_region(location) as
region_code(nullif(
    trim(regexp_replace(
        if(
            contains(location, ','),
            lower(split_part(location, ',', 2)),
            regexp_extract(lower(trim(location)), ' ([a-z]{2})( [0-9-]+)?$', 1)
        ),
        ' [0-9-]+$', ''
    )),
    ''
));

-- One town by its name, unless both say what lies behind it and differ: Portland, OR and Portland, ME.
create macro is_near(request, consultant) as
request.is_remote
or coalesce(
    request.city = consultant.city and coalesce(request.region = consultant.region, true),
    false
);

-- All gates of a pair: rows that have the columns of snapshot.scored_request and snapshot.candidate. What is
-- not stated stands there as a day or a bit that can only leave the outcome unknown.
drop macro gate_outcome;

create macro gate_outcome(request, consultant) as
case
    when consultant.rate_cents > request.rate_max_cents and request.is_rate_hard then 'fail'
    when request.is_on_site and consultant.is_remote_only then 'fail'
    when consultant.free_first > request.start_last then 'fail'
    when request.demand_bits & consultant.failed_bits <> 0 then 'fail'
    when
        consultant.rate_cents <= request.rate_max_cents
        and is_near(request, consultant)
        and consultant.free_last <= request.start_first
        and request.demand_bits & ~consultant.passed_bits = 0
        then 'pass'
    else 'unknown'
end;

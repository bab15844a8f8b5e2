-- What consultants and clients state at the gates in fields of their own, which outrank their texts.
-- available_from, start_date: "now", or a day, a month or a year as ISO text. remote: "yes", "no" or "only".
-- Defaults are written as text: DuckDB 1.5 takes no other one here while its settings are locked.
alter table consultant add column available_from text default '';

alter table consultant alter column available_from set not null;

alter table consultant add column languages text[] default '[]';

alter table consultant alter column languages set not null;

alter table consultant add column clearance text[] default '[]';

alter table consultant alter column clearance set not null;

alter table consultant add column work_permit text[] default '[]';

alter table consultant alter column work_permit set not null;

alter table consultant add column remote text default '';

alter table consultant alter column remote set not null;

alter table client_request add column start_date text default '';

alter table client_request alter column start_date set not null;

alter table client_request add column languages text[] default '[]';

alter table client_request alter column languages set not null;

alter table client_request add column clearance text[] default '[]';

alter table client_request alter column clearance set not null;

alter table client_request add column work_permit text[] default '[]';

alter table client_request alter column work_permit set not null;

alter table client_request add column is_on_site boolean default 'false';

alter table client_request alter column is_on_site set not null;

alter table staging.profile_row add column available_from text;

alter table staging.profile_row add column languages text[];

alter table staging.profile_row add column clearance text[];

alter table staging.profile_row add column work_permit text[];

alter table staging.profile_row add column remote text;

alter table staging.request_row add column start_date text;

alter table staging.request_row add column languages text[];

alter table staging.request_row add column clearance text[];

alter table staging.request_row add column work_permit text[];

alter table staging.request_row add column is_on_site boolean;

-- The field that says otherwise, or says it already; "" where the statement counts.
alter table gate_statement add column outranked_by text default '';

alter table gate_statement alter column outranked_by set not null;

-- A day, a month or a year as ISO text as the first day that it may be.
create macro first_day_of(words) as
try_cast(words || substr('0000-01-01', length(words) + 1) as date);

create macro is_day_or_now(words) as
words in ('', 'now') or (length(words) in (4, 7, 10) and first_day_of(words) is not null);

-- What is asked or stated that nobody knows is one demand, which nobody settles: "another language: Ido".
create macro gate_value(words) as
regexp_replace(words, '^(another [a-z]+): .*$', '\1', 's');

-- One town by its name, unless both say what lies behind it and differ: Portland, OR and Portland, ME. Work
-- from afar is near for all but those who come on site only.
drop macro is_near;

create macro is_near(request, consultant) as
(request.is_remote and not consultant.is_on_site_only)
or coalesce(
    request.city = consultant.city and coalesce(request.region = consultant.region, true),
    false
);

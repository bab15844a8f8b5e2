-- One row: whether the two ids are known at all, for a message that says which one is not.
select
    $request_id in (select r.request_id from api.requests as r) as has_request,
    $consultant_id in (select c.consultant_id from api.consultants as c) as has_consultant

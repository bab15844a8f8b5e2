-- Deletes the segments of some requests, before they are told anew.
delete from segment_assessment
where request_key in (select unnest(cast($request_key as integer[])));

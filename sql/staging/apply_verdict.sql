-- Put the verdicts that changed in the place of those that were stored of the same pairs.
delete from verdict
using snapshot.verdict_next as verdict_next
where
    verdict.request_id = verdict_next.request_id
    and verdict.consultant_id = verdict_next.consultant_id;

insert into verdict by name
select * from snapshot.verdict_next;

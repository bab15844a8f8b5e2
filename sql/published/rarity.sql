-- One row per concept that a request asks for: how rare it was among the consultants of the snapshot.
select * from snapshot.rarity
order by concept

-- What is answered for the first time has a place in the lists of those too who do not answer it.
update snapshot.rough_candidate set
    levels = list_resize(levels, (select max(slot) from snapshot.slot_number), 0::utinyint)
where len(levels) < (select max(slot) from snapshot.slot_number)

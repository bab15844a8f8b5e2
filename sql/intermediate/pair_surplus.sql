-- One row per pair, where the consultant holds enterprise skills that have nothing to do with the request.
select
    pair.request_key,
    pair.consultant_key,
    count(*) as surplus_count
from snapshot.pair as pair
inner join snapshot.capability as capability on pair.consultant_key = capability.consultant_key
inner join concept on capability.concept = concept.concept
left join snapshot.request_kin as request_kin
    on pair.request_key = request_kin.request_key and capability.concept = request_kin.concept
where capability.type = 'skill' and concept.tier = 'enterprise' and request_kin.concept is null
group by pair.request_key, pair.consultant_key

-- One row per contact of nobody.
select
    cast(consultant_contact.consultant_key as text) as subject,
    'no consultant has this key' as detail
from consultant_contact
anti join consultant on consultant_contact.consultant_key = consultant.consultant_key

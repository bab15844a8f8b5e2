-- One row per record that was not kept, with the reason.
select * from quarantine

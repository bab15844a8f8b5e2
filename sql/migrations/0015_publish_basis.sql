-- What says since when rarity, means and lots stand is there before the first night is scored, too.
alter table snapshot.basis add column if not exists based_on date;

alter table snapshot.basis add column if not exists renewed_because text;

"""Reports for people, made from rows of the ledger; text of sources is inert in them."""

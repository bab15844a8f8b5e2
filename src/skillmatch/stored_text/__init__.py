"""What stored texts say under the taxonomy files of the moment, before a night reads them again."""

"""Which fields a record of each kind can have, by the names that people write in files."""

from skillmatch.records import Kind

FIELDS: dict[Kind, tuple[str, ...]] = {
    "request": (
        "id",
        "title",
        "company",
        "text",
        "location",
        "posted",
        "valid_through",
        "systems",
        "employees",
        "it_manager",
        "segment",
        "rate_max",
        "rate_hard",
        "required",
        "preferred",
        "certifications",
        "remote",
        "url",
        "ats_id",
    ),
    "profile": (
        "id",
        "name",
        "headline",
        "text",
        "location",
        "rate",
        "skills",
        "certifications",
        "email",
        "phone",
        "url",
    ),
}

"""A hand-made taxonomy, small enough to see through, for the tests of extraction."""

from skillmatch.taxonomy.records import Alias, AliasMatch, Concept, Taxonomy


def small_taxonomy() -> Taxonomy:
    """Return some thirty concepts with all match classes, blocked phrases and context words."""
    concepts = (*_office(), *_systems(), *_development(), *_certifications())
    return Taxonomy(tuple(sorted(concepts, key=lambda concept: concept.id)), "small")


def _office() -> tuple[Concept, ...]:
    return (
        _skill(
            "excel", "office", _of("context", "Excel"), context=("spreadsheet", "spreadsheets", "formulas")
        ),
        _skill(
            "word",
            "office",
            _of("context", "Word"),
            blocked=("word of mouth",),
            context=("documents", "styles"),
        ),
        _skill("access", "office", _of("context", "Access"), context=("database", "databases")),
        _skill(
            "outlook",
            "office",
            _of("context", "Outlook"),
            context=("mail", "e-mail", "calendar", "passwords"),
        ),
        _skill("teams", "office", _of("context", "Teams"), context=("meetings", "chat")),
        _skill("microsoft-office", "office", _of("any", "Microsoft Office")),
        _skill("quickbooks", "accounting", _of("any", "QuickBooks", "Quick Books")),
        _skill("quickbooks-online", "accounting", _of("any", "QuickBooks Online", "QBO")),
        _skill("sage", "accounting", _of("context", "Sage"), context=("ledger",)),
        _skill("act", "crm", (*_of("any", "ACT!"), *_of("exact", "ACT")), blocked=("act scores",)),
        _skill("firewall", "security", _of("any", "firewall")),
        _skill("antivirus", "security", _of("any", "antivirus", "anti-virus")),
    )


def _systems() -> tuple[Concept, ...]:
    return (
        _skill(
            "exchange", "server", (*_of("any", "Exchange Server"), *_of("context", "Exchange")),
            blocked=("stock exchange", "in exchange for", "exchange rate"),
            context=("mailbox", "mailboxes", "outlook"),
        ),
        _skill("exchange-online", "cloud", _of("any", "Exchange Online")),
        _skill("windows-server", "server", _of("any", "Windows Server")),
        _skill("sql-server", "database", _of("any", "SQL Server")),
        _skill("active-directory", "server", (*_of("any", "Active Directory"), *_of("exact", "AD"))),
        _skill("azure", "cloud", _of("any", "Azure")),
        _skill("hyper-v", "server", _of("any", "Hyper-V")),
        _skill("tcp-ip", "network", _of("any", "TCP/IP")),
        _skill("sonicwall", "security", _of("any", "SonicWall")),
    )  # fmt: skip


def _development() -> tuple[Concept, ...]:
    return (
        _skill("sql", "language", _of("exact", "SQL")),
        _skill("java", "language", _of("any", "Java")),
        _skill("javascript", "language", _of("any", "JavaScript")),
        _skill(
            "c", "language", _of("context", "C"), blocked=("vitamin c",), context=("compiler", "embedded")
        ),
        _skill("csharp", "language", _of("exact", "C#")),
        _skill("cpp", "language", _of("exact", "C++")),
        _skill("r", "language", _of("context", "R"), context=("statistics",)),
        _skill("go", "language", _of("context", "Go", "golang"), context=("goroutines",)),
        _skill("dotnet", "language", _of("any", ".NET")),
        _skill("vb-net", "language", _of("any", "VB.NET")),
        _skill("visual-basic", "language", (*_of("any", "Visual Basic"), *_of("exact", "VB6"))),
        _skill("nodejs", "language", _of("any", "Node.js")),
    )


def _certifications() -> tuple[Concept, ...]:
    return (
        _certification(
            "cert-a-plus", "CompTIA A+", "CompTIA", _of("exact", "A+"), blocked=("grade A+", "A+ rated")
        ),
        _certification("cert-network-plus", "CompTIA Network+", "CompTIA", _of("any", "Network+")),
        _certification("cert-mcse", "MCSE", "Microsoft", _of("exact", "MCSE")),
        _certification("cert-ccna", "CCNA", "Cisco", _of("any", "CCNA")),
        _certification("cert-ccnp", "CCNP", "Cisco", _of("any", "CCNP")),
        _certification("cert-rhce", "RHCE", "Red Hat", _of("context", "RHCE")),
    )


def _of(match: AliasMatch, *texts: str) -> tuple[Alias, ...]:
    return tuple(Alias(text, match) for text in texts)


def _skill(
    concept: str,
    category: str,
    aliases: tuple[Alias, ...],
    blocked: tuple[str, ...] = (),
    context: tuple[str, ...] = (),
) -> Concept:
    label = concept.replace("-", " ").title()
    return Concept(
        concept, label, "skill", category, "small_business", aliases=aliases, blocked=blocked, context=context
    )


def _certification(
    concept: str, label: str, issuer: str, aliases: tuple[Alias, ...], blocked: tuple[str, ...] = ()
) -> Concept:
    return Concept(
        concept, label, "certification", "certification", "small_business",
        aliases=aliases, blocked=blocked, issuer=issuer, level=1,
    )  # fmt: skip

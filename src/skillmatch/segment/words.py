"""The words by which counts of PCs, staff and sites are read; a domain expert can add to them."""

from collections.abc import Mapping
from typing import Literal

from skillmatch.segment.tokens import word_set

CountKind = Literal["systems", "users", "staff", "roles", "it_staff", "sites"]

PLURAL_SYSTEMS = word_set(
    "pcs pc's computers workstations desktops laptops notebooks endpoints macs mac's imacs macbooks seats "
    "chromebooks ultrabooks towers computors comptuers compters computres labtops laptops' computers' pcs'"
)
SINGULAR_SYSTEMS = word_set(
    "pc computer workstation desktop laptop notebook endpoint mac imac macbook seat chromebook ultrabook "
    "tower computor comptuer labtop"
)
# Nouns of several words.
SYSTEM_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        *("thin clients", "fat clients", "zero clients", "thick clients", "work stations", "desk tops"),
        *("lap tops", "all - in - ones", "mac minis", "macbook pros", "macbook airs", "surface pros"),
        *("client computers", "virtual desktops", "thin client terminals", "clients ( pcs )"),
        *("windows boxes", "linux boxes", "pc boxes", "win boxes", "desktop boxes"),
    )
)
SYSTEM_PHRASE_BEGINS = frozenset(phrase[0] for phrase in SYSTEM_PHRASES)
SYSTEM_PHRASE_ENDS = frozenset(phrase[-1] for phrase in SYSTEM_PHRASES)
# Product lines count where no noun follows: "15x Dell OptiPlex 7090", "12 ThinkPads".
SYSTEM_LINES = word_set(
    "optiplex latitude vostro inspiron thinkpad thinkcentre elitebook elitedesk probook prodesk "
    "dells hps lenovos optiplexes latitudes thinkpads thinkcentres elitebooks elitedesks probooks prodesks "
    "surfaces"
)
# Machines and systems may be looms or phones: only plain adjectives may stand before them.
VAGUE_SYSTEMS = word_set("machines machine systems system devices stations nodes hosts terminals")
PLAIN_ADJECTIVES = word_set(
    "windows pc computer desktop office new old older aging networked total different dell hp lenovo "
    "client work user end managed - & and of our the x × staff or so win linux mac company"
)
STAFF = word_set("employees employee staff staffers workers coworkers person")
# Roles name a part of the staff: nine attorneys are a firm of twenty.
ROLES = word_set(
    "attorneys lawyers paralegals partners assistants secretaries doctors dentists hygienists nurses "
    "physicians accountants cpas agents architects brokers designers clerks mechanics teachers nps"
)
PEOPLE: Mapping[str, CountKind] = {
    **dict.fromkeys(["users", "user", "mailboxes", "mailbox"], "users"),
    **dict.fromkeys(sorted(STAFF), "staff"),
    **dict.fromkeys(sorted(ROLES), "roles"),
    **dict.fromkeys(["sites", "offices", "locations", "branches", "stores", "shops", "clinics"], "sites"),
}
# These count PCs of any kind; PCs and workstations do where desktops stand among the parts.
GENERIC_SYSTEMS = word_set("computers computer machines systems devices endpoints seats stations")
HALF_GENERIC_SYSTEMS = word_set("pcs pc pc's workstations workstation")
NETWORK_HEADS = word_set(
    "network lan office shop environment setup site company firm business practice organization school "
    "organisation department clinic domain workgroup operation installation"
)
# A count reaches its noun over adjectives, never over one of these.
STOPS = word_set(
    "in on at of for with to from by and or but so than per as is are was were be been have has had do "
    "does need needs use uses using used run runs running share shares work works get got that which "
    "who where when if our we my me i us you your they their he she his her it its this these those all "
    "each every the a an gb tb mb ghz mhz kb inch inches year years yr hours hour days day weeks week "
    "months month minutes min percent bit mbps gbps feet foot miles mile am pm dollars servers "
    "server printers printer phones phone tablets tablet routers switches cameras scanners "
    "handhelds mobiles customers clients technicians technician licenses licences monitors projectors "
    "rules tickets cars students patients"
)
PLURAL_LOOKING = word_set("windows wireless business dos cms pos os gps various previous sales ops less")
OURS = word_set("we our us my i i've we've we're ours i'm")
EXPERIENCE = word_set("experience experienced background supported resume proven candidate candidates track")
OTHERS = word_set(
    "customer customers clients clients' client's customers' sell sold selling repair repaired "
    "refurbish refurbished recycle rent served serves app product platform website subscribers "
    "competitor per serve"
)
NOT_HAD = (("don't", "have"), ("do", "not", "have"), ("never", "had"), ("didn't", "have"))
PAST = (("used", "to"), ("formerly",), ("previously",), ("originally",), ("my", "last"), ("previous",))
PAST_AFTER = (("ago",), ("under", "management"), ("back", "then"), ("at", "my", "last"), ("in", "my", "last"))
RATE_AFTER = word_set("month week day year monthly weekly daily annually")
PLANS = word_set(
    "we'll i'll will plan planning expect expecting growing grow hope hoping going expanding expand"
)
PLANS_AFTER = (("next",), ("soon",), ("eventually",))
GROWN = word_set("grown grew gone went expanded")
PARTIAL = word_set(
    "replace replacing replaced new newer buy buying bought order ordered ordering purchase purchased "
    "add adding spare dead broken extra more loaner"
)
CARES = word_set("supports supported managed manages maintained ran oversaw administered looked")
CARED = word_set("supported managed maintained ran oversaw administered looked")
IN_HOUSE = word_set("department manager director administrator coordinator district city county school desk")
OUTSIDERS = word_set("provider consultant consultants vendor msp supplier contractor")
CLIENTELE = word_set("clients customers client customer clients' customers'")
PARTIAL_AFTER = word_set("replacing replaced replacement upgrading fixing repair repairing dead broken")
TOTALS = (("total",), ("in", "all"), ("altogether",), ("combined",), ("all", "told"), ("overall",))
SEATED = word_set("restaurant dining theater theatre church stadium cafe bar diner auditorium classroom")
NOT_AFTER_NOUN = word_set("technicians technician licenses licences people servers server printers monitors")
TEAMS = tuple(
    (noun, "of") for noun in ("team", "staff", "crew", "workforce", "headcount", "office", "firm", "company")
)
PEOPLE_BEFORE = word_set("we're are of have employ employs with")
PEOPLE_AFTER = word_set("work working here employed office strong")
ONE_DOES = word_set(
    "is was has had keeps won't needs takes does doesn't that which can't stopped died crashes"
)
SELF = word_set("we're we are")

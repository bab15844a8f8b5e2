import json
from datetime import date

from skillmatch.parsing.lines import record_line, reject_line
from skillmatch.records import ClientRequest, ConsultantProfile, Reject


def test_a_record_is_a_line_of_plain_json() -> None:
    request = ClientRequest("intake", "r1", title="Büro", posted_on=date(2026, 3, 1), required=("Outlook",))
    told = json.loads(record_line(request))
    assert (told["title"], told["posted_on"], told["required"]) == ("Büro", "2026-03-01", ["Outlook"])
    profile = json.loads(record_line(ConsultantProfile("p", "c1", contact=(("email", "ada@example.org"),))))
    assert (profile["contact"], profile["rate_cents"]) == ([["email", "ada@example.org"]], None)


def test_hostile_text_stays_one_valid_line() -> None:
    line = record_line(ClientRequest("intake", "r1", text='half \ud800 pair, "quote"\nnext\u2028line'))
    assert line.count(b"\n") == 1
    assert json.loads(line)["text"] == 'half ? pair, "quote"\nnext\u2028line'


def test_contacts_are_masked_wherever_they_can_be_shown() -> None:
    told = json.loads(
        record_line(ClientRequest("i", "r1", title="Outlook: joe@x.example", text="joe@x.example"))
    )
    assert (told["title"], told["text"]) == ("Outlook: [contact]", "joe@x.example")
    rejected = json.loads(reject_line(Reject("rate: 'joe@x.example'", "inbox/joe@x.example.csv line 3")))
    assert rejected == {"reason": "rate: '[contact]'", "at": "inbox/[contact] line 3"}

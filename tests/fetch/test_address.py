"""Promise 7: hosts, ports and addresses that a source may ask, and those that nobody may."""

import pytest

from skillmatch.errors import FetchError
from skillmatch.fetch.address import (
    access_to,
    address_refusal,
    checked_addresses,
    checked_target,
    joined,
    shown,
)

ACCESS = access_to("https://jobs.example.org:8443/list", ("jobs.example.org", "www.example.org"), 1.0, 1e9)

REFUSED_ADDRESSES = [
    pytest.param("0.0.0.0", id="this host"),
    pytest.param("10.1.2.3", id="private 10"),
    pytest.param("172.31.255.255", id="private 172.16"),
    pytest.param("192.168.0.1", id="private 192.168"),
    pytest.param("100.64.0.1", id="carrier NAT"),
    pytest.param("169.254.169.254", id="link-local, where clouds keep their secrets"),
    pytest.param("192.0.0.8", id="protocol assignments"),
    pytest.param("192.0.2.1", id="documentation"),
    pytest.param("192.88.99.1", id="6to4 relay"),
    pytest.param("198.18.0.1", id="benchmarks"),
    pytest.param("224.0.0.1", id="multicast"),
    pytest.param("239.255.255.250", id="multicast in a site"),
    pytest.param("240.0.0.1", id="reserved"),
    pytest.param("255.255.255.255", id="broadcast"),
    pytest.param("::", id="this host, v6"),
    pytest.param("fe80::1", id="link-local, v6"),
    pytest.param("fe80::1%eth0", id="link-local with a scope"),
    pytest.param("fec0::1", id="site-local"),
    pytest.param("fd00::1", id="unique local"),
    pytest.param("ff02::1", id="multicast, v6"),
    pytest.param("::ffff:10.0.0.1", id="mapped private"),
    pytest.param("::ffff:127.0.0.1", id="mapped loopback"),
    pytest.param("::ffff:8.8.8.8", id="mapped public"),
    pytest.param("::127.0.0.1", id="compatible loopback"),
    pytest.param("64:ff9b::a00:1", id="NAT64"),
    pytest.param("64:ff9b:1::a00:1", id="NAT64, local prefix"),
    pytest.param("2002:a00:1::1", id="6to4"),
    pytest.param("2001:0:a00:1::1", id="Teredo"),
    pytest.param("2001:db8::1", id="documentation, v6"),
    pytest.param("3fff::1", id="documentation, v6, new"),
    pytest.param("not-an-address", id="no address"),
]


@pytest.mark.parametrize("address", REFUSED_ADDRESSES)
@pytest.mark.parametrize("allow_loopback", [True, False])
def test_an_address_that_is_not_public_is_refused(address: str, allow_loopback: bool) -> None:
    assert address_refusal(address, allow_loopback)


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_a_public_address_may_be_asked(address: str) -> None:
    assert address_refusal(address, allow_loopback=False) == ""


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.10", "::1"])
def test_loopback_is_asked_only_where_it_is_allowed(address: str) -> None:
    assert address_refusal(address, allow_loopback=True) == ""
    assert "allow_loopback" in address_refusal(address, allow_loopback=False)


REFUSED_URLS = [
    pytest.param("ftp://jobs.example.org/x", "only http and https", id="ftp"),
    pytest.param("file:///etc/passwd", "only http and https", id="file"),
    pytest.param("https://other.example/x", "allowed_hosts", id="other host"),
    pytest.param("https://jobs.example.org.other.example/", "allowed_hosts", id="host as a prefix"),
    pytest.param("https://sub.jobs.example.org/", "allowed_hosts", id="subdomain"),
    pytest.param("https:///x", "allowed_hosts", id="no host"),
    pytest.param("https://jobs.example.org:22/", "port 22", id="other port"),
    pytest.param("https://jobs.example.org:0/", "port 0", id="port zero"),
    pytest.param("https://jobs.example.org:99999/", "not a URL", id="impossible port"),
    pytest.param("https://[::1/", "not a URL", id="broken brackets"),
    pytest.param("https://me:word@jobs.example.org/", "user name", id="credentials"),
    pytest.param("https://jobs.example.org@other.example/", "user name", id="host in the user name"),
    pytest.param("https://other.example\\@jobs.example.org/", "backslash", id="backslash"),
    pytest.param("https://jobs.example.org/a b", "blank", id="blank"),
    pytest.param("https://jobs.example.org/\r\nHost: x", "control character", id="line end"),
]


@pytest.mark.parametrize(("url", "reason"), REFUSED_URLS)
def test_a_url_outside_of_the_source_is_refused(url: str, reason: str) -> None:
    with pytest.raises(FetchError, match="refused") as refusal:
        checked_target(url, ACCESS)
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        pytest.param("https://jobs.example.org/a?b=c#d", "jobs.example.org", 443, id="https"),
        pytest.param("http://www.example.org/", "www.example.org", 80, id="http, second host"),
        pytest.param("https://JOBS.example.org.:8443/", "jobs.example.org", 8443, id="capitals, own port"),
    ],
)
def test_a_url_of_the_source_is_taken_apart(url: str, host: str, port: int) -> None:
    target = checked_target(url, ACCESS)
    assert (target.host, target.port) == (host, port)
    assert "#" not in target.url


def test_a_refused_url_does_not_show_its_password() -> None:
    with pytest.raises(FetchError) as refusal:
        checked_target("https://me:sesame@jobs.example.org/", ACCESS)
    assert "sesame" not in str(refusal.value)


def test_one_private_address_among_public_ones_refuses_the_host() -> None:
    target = checked_target("https://jobs.example.org/", ACCESS)
    with pytest.raises(FetchError, match=r"10\.0\.0\.1"):
        checked_addresses(target, lambda host, port: ("8.8.8.8", "10.0.0.1"), allow_loopback=False)


def test_only_a_few_of_many_addresses_are_tried() -> None:
    target = checked_target("https://jobs.example.org/", ACCESS)
    many = tuple(f"8.8.8.{number}" for number in range(1, 50))
    assert checked_addresses(target, lambda host, port: many, allow_loopback=False) == many[:4]


def test_a_location_is_joined_to_its_page() -> None:
    assert joined("https://jobs.example.org/a/b", "../c?d=1") == "https://jobs.example.org/c?d=1"


def test_a_location_that_is_no_url_is_refused() -> None:
    with pytest.raises(FetchError, match="not a URL"):
        joined("https://jobs.example.org/", "https://[::1")


def test_a_url_in_a_message_is_one_short_line() -> None:
    assert shown("https://jobs.example.org/\x1b[31m\nx") == "https://jobs.example.org/?[31m?x"
    assert len(shown("https://jobs.example.org/" + "x" * 500)) == 200

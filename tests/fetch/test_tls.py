"""A pinned connection must still prove the name in the URL, not the address it went to."""

import ipaddress
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from skillmatch.fetch.address import access_to, checked_target
from skillmatch.fetch.exchange import Question, exchange
from skillmatch.fetch.page import OverdueError, PassingError

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"over TLS")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Keep the test output quiet."""


def certificate(path: Path, name: str) -> None:
    """Write a certificate for a name, and for the address that the connection really goes to."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    signed = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .add_extension(
            x509.SubjectAlternativeName(
                [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
            ),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    path.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + signed.public_bytes(pem)
    )


@pytest.fixture
def names() -> list[str | None]:
    return []


@pytest.fixture
def port(tmp_path: Path, names: list[str | None], monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    certificate(tmp_path / "board.pem", "board.example.org")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "board.pem")
    context.sni_callback = lambda connection, name, _: names.append(name)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(tmp_path / "board.pem"))
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def ask(host: str, port: int, seconds: float = 5.0) -> bytes:
    url = f"https://{host}:{port}/"
    target = checked_target(url, access_to(url, (host,), 1.0, 1e9))
    return exchange(target, ("127.0.0.1",), Question({}, seconds)).body


def test_the_name_of_the_url_is_sent_and_proved(port: int, names: list[str | None]) -> None:
    assert ask("board.example.org", port) == b"over TLS"
    assert names == ["board.example.org"]


def test_a_certificate_for_another_name_is_refused_although_the_address_is_right(port: int) -> None:
    with pytest.raises(PassingError, match="SSLError"):
        ask("other.example.org", port)


@pytest.fixture
def dripping_port() -> Iterator[int]:
    """Return where a server drips the bytes of a TLS handshake that never ends."""
    with socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        threading.Thread(target=drip, args=(listening,), daemon=True).start()
        yield listening.getsockname()[1]


def drip(listening: socket) -> None:
    with suppress(OSError), listening.accept()[0] as connection:
        connection.sendall(b"\x16\x03\x03\x40\x00")  # a record of 16 KiB follows
        while True:
            connection.sendall(b"\x00")
            time.sleep(0.02)


def test_a_dripping_handshake_is_cut_at_the_deadline(dripping_port: int) -> None:
    with pytest.raises(OverdueError, match="in time"):
        ask("board.example.org", dripping_port, seconds=0.3)

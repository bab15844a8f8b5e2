"""A way to a server on 127.0.0.1 that can be closed while somebody uses it, as if the server were gone."""

from contextlib import suppress
from dataclasses import dataclass, field
from socket import SHUT_RDWR, create_connection, socket
from threading import Thread

LOOPBACK = "127.0.0.1"


@dataclass(slots=True)
class Gate:
    """Passes on what comes in at its port until it is closed."""

    server_port: int
    listening: socket = field(default_factory=socket)
    opened: list[socket] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.listening.bind((LOOPBACK, 0))
        self.listening.listen()
        Thread(target=self._accept, daemon=True).start()

    @property
    def port(self) -> int:
        """Return where to come in."""
        return int(self.listening.getsockname()[1])

    def close(self) -> None:
        """Cut all connections and take no more."""
        for connection in (self.listening, *self.opened):
            with suppress(OSError):
                connection.shutdown(SHUT_RDWR)
            connection.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                outer = self.listening.accept()[0]
                inner = create_connection((LOOPBACK, self.server_port))
                self.opened += [outer, inner]
                Thread(target=_pass_on, args=(outer, inner), daemon=True).start()
                Thread(target=_pass_on, args=(inner, outer), daemon=True).start()


def _pass_on(source: socket, target: socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(SHUT_RDWR)

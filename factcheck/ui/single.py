"""One window to a store: a second start brings the first one to the front and ends.

The lock lies beside the store, so that another account or machine sees it too; the window listens
on a socket of this account only. A window whose lock is held and that does not answer leaves the
second one reading only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCryptographicHash,
    QDeadlineTimer,
    QLockFile,
    QObject,
    QThread,
    Signal,
)

from factcheck import files
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 4_000  # milliseconds that the first window has to answer: it may be starting itself
_AGAIN = 50  # milliseconds between two tries
_LONGEST = 100_000  # bytes of one message
_HEARD = b"heard\n"


class Turn(Enum):
    """What a start is to do: be the window, leave it to the other, or read only."""

    FIRST = "first"
    LEFT_TO_FIRST = "left to first"
    READ_ONLY = "read only"


class SingleWindow(QObject):
    """Sends `asked_for` with the files (paths) that a second start was given, maybe none."""

    asked_for = Signal(list)

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._lock = QLockFile(str(store.with_name(f"{store.name}.lock")))
        self._server: QLocalServer | None = None
        self._lock.setStaleLockTime(0)  # a window may be open for weeks
        self._name = f"factcheck-{_short(str(store.resolve()))}"

    def take_turn(self, given: Sequence[Path] = (), patience: int = PATIENCE) -> Turn:
        """Become the first window, or hand what was given to the one there is.

        Where no lock can be laid, as on a read-only disk, this one is the first.
        """
        try:
            files.make_folder(self._store.parent)
        except FactcheckError:  # opening the store says so
            return Turn.FIRST
        deadline = QDeadlineTimer(patience)
        while not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                return Turn.FIRST
            if self._tell_first(given):
                return Turn.LEFT_TO_FIRST
            if deadline.hasExpired():
                return Turn.READ_ONLY
            QThread.msleep(_AGAIN)
        return Turn.FIRST

    @property
    def locked(self) -> bool:
        """Whether this window holds the store's lock."""
        return self._lock.isLocked()

    def listen(self) -> None:
        """Answer those who start after this one; for the first window."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # one that was killed leaves its socket
        self._server = server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(lambda: self._answer(server))
        server.listen(self._name)

    def release(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
        if self.locked:
            self._lock.unlock()

    def _tell_first(self, given: Sequence[Path]) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(500):
            return False
        socket.write("".join(f"{path.absolute()}\0" for path in given).encode() + b"\n")
        heard = socket.waitForBytesWritten(500) and socket.waitForReadyRead(2_000)
        answer = socket.readAll().data() if heard else b""
        socket.disconnectFromServer()
        return answer == _HEARD

    def _answer(self, server: QLocalServer) -> None:
        while server.hasPendingConnections():
            socket = server.nextPendingConnection()
            socket.readyRead.connect(self._reader(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _reader(self, socket: QLocalSocket) -> Callable[[], None]:
        heard = bytearray()

        def read() -> None:
            heard.extend(socket.readAll().data())
            if len(heard) > _LONGEST:
                socket.abort()
            elif heard.endswith(b"\n"):
                socket.write(_HEARD)
                socket.flush()
                told = heard[:-1].decode(errors="replace").split("\0")
                self.asked_for.emit([Path(path) for path in told if path])

        return read


def _short(text: str) -> str:
    """A digest of a text. Qt is here already; hashlib would load OpenSSL before the first paint."""
    digest = QCryptographicHash.hash(text.encode(), QCryptographicHash.Algorithm.Sha256)
    return bytes(digest.data()).hex()[:32]

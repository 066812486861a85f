"""The outside: an address of this machine that documents try to make somebody ask for."""

import socket

_LISTENING = socket.create_server(("127.0.0.1", 0))
_LISTENING.setblocking(False)
OUT = f"http://127.0.0.1:{_LISTENING.getsockname()[1]}"


def was_asked() -> bool:
    """Whether anybody connected since the last time."""
    try:
        asking, _ = _LISTENING.accept()
    except BlockingIOError:
        return False
    asking.close()
    return True

"""Installing Debian packages without letting their services start."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sandbox.processes import Child, Processes, SetupError, report

POLICY = Path("/usr/sbin/policy-rc.d")
SET_ASIDE = POLICY.with_name("policy-rc.d.before-beyazhat")
NO_SERVICE_STARTS = (
    "#!/bin/sh\n# beyazhat is installing a package; its service is not wanted. Safe to remove.\nexit 101\n"
)
UNATTENDED = {"DEBIAN_FRONTEND": "noninteractive", "DEBCONF_NONINTERACTIVE_SEEN": "true"}


def may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


async def install(packages: Sequence[str], processes: Processes, log: Path) -> None:
    names = " ".join(packages)
    with services_held_back():
        report(f"installing {names} with apt-get: a minute or two, details in {log}")
        # What an interrupted run left half done would stop every later one.
        await _run(["dpkg", "--configure", "-a"], processes, log)
        await _run(["apt-get", "update"], processes, log)
        options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
        installing = await _run(["apt-get", "install", *options, *packages], processes, log)
    if installing.exit_code != 0:
        raise SetupError(f"apt-get could not install {names}: {installing.last_words()}")
    report(f"installed {names}; no system service was started")


async def _run(command: list[str], processes: Processes, log: Path) -> Child:
    """An update may fail for a source that has nothing to do with us: only the install decides."""
    child = processes.start(command[0], command, log, {**os.environ, **UNATTENDED})
    await child.wait()
    return child


@contextmanager
def services_held_back() -> Iterator[None]:
    """Debian asks policy-rc.d before it starts a service. One that was there comes back."""
    ours_was_left = POLICY.exists() and POLICY.read_text() == NO_SERVICE_STARTS
    if POLICY.exists() and not ours_was_left:
        POLICY.rename(SET_ASIDE)
    POLICY.write_text(NO_SERVICE_STARTS)
    POLICY.chmod(0o755)
    try:
        yield
    finally:
        POLICY.unlink()
        if SET_ASIDE.exists():
            SET_ASIDE.rename(POLICY)

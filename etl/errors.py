"""The errors of the ETL. Each message names file, place and value, and says what to do.

EtlError
├── SourceMissing      a file that the build needs is not there
├── UnreadableSource   a file is there and cannot be read
├── CannotWrite        the machine refuses a build: no room, no memory, no right to write
├── CannotPublish      the lakehouse refuses a build
├── UnknownTerm        a word outside the vocabulary
├── BrokenContract     inputs or outputs break a rule; carries the findings
└── FetchError         a page could not be had as what it should be
    ├── NoContact          nobody is named whom a site can write to
    ├── AddressRefused     not https, not a host of the list, not a public address
    ├── RobotsRefused      the site asks programs to leave this page alone
    ├── SiteUnavailable    no answer, a faulty one, or redirects in a circle
    ├── SiteBusy           the site asks for a longer pause than we make
    ├── PageAbsent         the site says that there is no such page
    ├── BotChallenge       a check for browsers instead of the page
    ├── LoginPage          a page that asks to log in
    ├── EmptyList          a list that always has entries came without any
    ├── ChangedTemplate    a page that is not built as we know it
    ├── CutResponse        an answer that stops before its end
    └── LimitExceeded      an answer that is too large or takes too long
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing wrong: file, place in it, field, value as found, the reason and what to do."""

    file: str
    place: str
    field: str
    value: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        """The finding as one line."""
        return f"{self.file}, {self.place}, {self.field} = {self.value[:80]!r}: {self.reason}. {self.remedy}"


class EtlError(Exception):
    """The root of all errors that the ETL tells its user about."""


class SourceMissing(EtlError):
    """A file that the build needs is not there."""


class UnreadableSource(EtlError):
    """A file is there and cannot be read as what it should be."""


class CannotWrite(EtlError):
    """The machine refuses a build: the disk is full, the folder is read-only, the memory too small."""


class CannotPublish(EtlError):
    """The lakehouse refuses a build: it does not answer, or another build was published at the same time."""


class UnknownTerm(EtlError):
    """A value outside the vocabulary; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


class BrokenContract(EtlError):
    """Inputs or outputs break a rule of the record; carries every finding."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = tuple(findings)


class FetchError(EtlError):
    """A page could not be had as what it should be. Never the same as 'nothing new'."""


class NoContact(FetchError):
    """Nobody is named whom the keepers of a site can write to."""


class AddressRefused(FetchError):
    """An address that is not https, not on a host of the list, or not public."""


class RobotsRefused(FetchError):
    """A site asks programs to leave this page alone."""


class SiteUnavailable(FetchError):
    """A site gives no answer, a faulty one, or sends us round in a circle."""


class SiteBusy(FetchError):
    """A site asks for a longer pause than we make."""


class PageAbsent(FetchError):
    """A site says that there is no such page."""


class BotChallenge(FetchError):
    """A check for browsers came instead of the page."""


class LoginPage(FetchError):
    """A page that asks to log in came instead."""


class EmptyList(FetchError):
    """A list that always has entries came without any."""


class ChangedTemplate(FetchError):
    """A page is not built as we know it, so what it holds cannot be told."""


class CutResponse(FetchError):
    """An answer stops before its end."""


class LimitExceeded(FetchError):
    """An answer is too large, or takes too long."""

"""Link: copies, happenings within a report, reports of the same incident; each link carries its reasons."""

from counterclaim.link.linking import Decision, Linked, link, separate
from counterclaim.link.matching import Matching, load

__all__ = ["Decision", "Linked", "Matching", "link", "load", "separate"]

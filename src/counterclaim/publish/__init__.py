"""publish: a case as something a person reads. So far: one self-contained HTML page."""

from counterclaim.publish.render import page
from counterclaim.publish.view import CaseView

__all__ = ["CaseView", "page"]

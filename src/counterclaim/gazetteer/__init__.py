"""The gazetteer: places of the world by name, compiled once into a file that processes share."""

from counterclaim.gazetteer.compile import Progress
from counterclaim.gazetteer.index import Gazetteer
from counterclaim.gazetteer.opening import fingerprint, open_gazetteer
from counterclaim.gazetteer.toponym import Toponym

__all__ = ["Gazetteer", "Progress", "Toponym", "fingerprint", "open_gazetteer"]

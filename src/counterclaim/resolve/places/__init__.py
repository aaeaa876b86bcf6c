"""Places: from the words of a report to the gazetteer, and from a claim to its place."""

from counterclaim.resolve.places.locate import locate
from counterclaim.resolve.places.words import PlaceWords, load_places

__all__ = ["PlaceWords", "load_places", "locate"]

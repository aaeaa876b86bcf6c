"""Who says so: cues of attribution with a scope each, and the speaker of a claim by where its number stands."""

from counterclaim.extract.attribution.choosing import governing, speaker
from counterclaim.extract.attribution.collecting import cues
from counterclaim.extract.attribution.cue import Cue, Cues, Form
from counterclaim.extract.attribution.lexicon import Speech, load_speech

__all__ = ["Cue", "Cues", "Form", "Speech", "cues", "governing", "load_speech", "speaker"]

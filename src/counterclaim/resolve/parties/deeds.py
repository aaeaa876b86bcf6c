"""Expressions for attacks and who stands beside them, over texts that `registry.fold` made: lower case, no hyphens.

None ignores case and each begins with plain letters, since a report is searched with all of them.
"""

import re

_ACTOR = r"(?:the )?(?P<actor>(?:(?! by )[^,.;:\"“”()—]){3,60}?)"
_BEHIND = (
    r"(?=\s?[,.;:\"“”()—]| (?:in|on|at|near|during|after|while|when|who|which|that|and|before|since|last|overnight|to|"
    r"from|as|by|against|outside|inside|along|for|with|where|using|wearing|riding|driving|armed|around|early|late|"
    r"yesterday|today|because|but|if|of killing|of murdering|of attacking|of opening|of carrying|of shelling|"
    r"of bombing|of being)\b|$)"
)
_CLASHES = r"clash(?:es)?|fighting|battles?|gunfights?|firefights?|encounters?|skirmish(?:es)?"
BY = tuple(
    re.compile(rf"{words} {_ACTOR}{_BEHIND}")
    for words in ("by", "at the hands of", rf"in (?:[\w']+ ){{0,3}}?(?:{_CLASHES}) (?:with|against)")
)
"""Whom something was done by; `DONE` says what, right before."""
DONE = re.compile(
    r"\b(?:kill|wound|injur|shot|captur|abduct|kidnap|seiz|attack|ambush|raid|bomb|massacr|murder|behead|execut|slain|hit|"
    r"slaughter|gunned|carried out|launched|staged|fired|dropped|assault|shell|strike|air ?strike|detonat|activat|"
    r"planted|set off|perpetrated|claimed|explo|died|perish|blast)[\w\s']{0,60}$"
)
ANY = re.compile("")
BLAMED = tuple(
    re.compile(rf"{words} {_ACTOR}{_BEHIND}")
    for words in (r"accuse[ds]", r"blame[ds](?: (?:[\w']+ ){0,4}on)?", r"attributed (?:[\w']+ ){0,3}to")
)
_STRIKE = (
    r"air ?strikes?|strikes?|bombardments?|shelling|sniper|fire|aircraft|warplanes?|jets?|helicopters?|artillery|"
    r"drones?|missiles?|rockets?|offensive|gunfire|shells"
)
_ATTACK = r"bombings?|attacks?|raids?|assaults?|ambush|massacre|bombs?"
DEED = re.compile(
    r"(?:'s?)? (?:(?:alleged|suspected|deadly|military|army|truck|car|suicide|drone|missile|rocket|air|ground|"
    rf"artillery|aerial|mortar|cross border|night) ){{0,2}}(?:{_STRIKE}|{_ATTACK})\b"
)
CAMPAIGN = re.compile(
    r"'s? (?:\w+ ){0,2}(?:offensive|bombardment|bombing campaign|air campaign|air ?strikes?|shelling|invasion|war)\b"
)
AT_A_PLACE = re.compile(rf" (?:\w+ ){{0,2}}(?:{_ATTACK})\b")
"""Behind a country's name it is where it happened; behind "Quellin" who did it."""
ATTACKED = re.compile(
    r"(?:attacked|ambushed|raided|stormed|shelled|bombed|bombarded|struck|targeted|overran|assaulted|opened fire|"
    r"fired (?:on|at|into|upon|a|several|shots|rockets|mortars|missiles|live)|gunned down|shot (?:dead|at|and)|"
    r"stopped (?:a|the|two|three|several)|burst into|broke into|besieged|laid siege|"
    r"(?:launched|carried out|staged|mounted|conducted|executed) (?:\w+ ){0,5}(?:attacks?|assaults?|raids?|offensives?|"
    r"ambush(?:es)?|operations?|strikes?|air ?strikes?|bombings?|actions?)|"
    r"massacred|slaughtered|beheaded|abducted|kidnapped|seized|captured|took \w+ hostage|"
    r"detonated|rammed|blew (?:up|himself|herself|themselves)|crashed|drove a|torched|burned down|"
    r"(?:was|were|is|are|been) (?:accused of|blamed for)|"
    r"(?:claimed|claims|took|taken|accepted) (?:the )?responsibility)\b(?! (?:by|in)\b)"
)
KILLED = re.compile(
    r"(?:killed|shot|murdered|wounded|injured|hacked|stabbed|hanged|burned|executed|gunned down|captured|arrested|"
    r"detained|seized|abducted|kidnapped|took|hold|held)\b"
)
ADVERBS = re.compile(
    r"(?: (?:had|has|have|also|then|later|allegedly|reportedly|again|repeatedly|simultaneously|on \w+day|"
    r"(?:\w+day )?(?:morning|night|evening)|today|yesterday|\w+ly)){0,3} $"
)
"""What stands between an attacker and the verb."""

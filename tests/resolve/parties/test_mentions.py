"""Who is meant by the words of a speaker, of victims and of actors, over the shipped registry; all sentences are ours.

No party is an answer too: words that may mean several, or somebody nobody knows, name none.
"""

import pytest

from tests.resolve.parties.world import claim, named

SPEAKERS = [
    # an armed group by name, spelling, acronym, spokesman, voice and unit
    (
        "The Baloch Liberation Army said it killed nine soldiers.",
        "The Baloch Liberation Army",
        "bla",
        "armed_group",
        "armed_group",
    ),
    (
        "A Tehreek-e-Taliban Pakistan spokesman said nine soldiers were killed.",
        "A Tehreek-e-Taliban Pakistan spokesman",
        "ttp",
        "armed_group",
        "armed_group",
    ),
    ("Al Shabaab said it killed nine soldiers.", "Al Shabaab", "al-shabaab", "armed_group", "armed_group"),
    (
        "al-Shabab's military spokesman said nine soldiers were killed.",
        "al-Shabab's military spokesman",
        "al-shabaab",
        "armed_group",
        "armed_group",
    ),
    (
        "A spokesman for Yemen's Houthi movement said nine were killed.",
        "A spokesman for Yemen's Houthi movement",
        "houthis",
        "armed_group",
        "armed_group",
    ),
    ("JNIM said nine soldiers were killed.", "JNIM", "jnim", "armed_group", "armed_group"),
    (
        "The Group for the Support of Islam and Muslims (GSIM) said it killed nine.",
        "The Group for the Support of Islam and Muslims (GSIM)",
        "jnim",
        "armed_group",
        "armed_group",
    ),
    ("The M23 said nine soldiers were killed.", "The M23", "m23", "armed_group", "armed_group"),
    (
        "The Rapid Support Forces said nine were killed.",
        "The Rapid Support Forces",
        "rsf",
        "armed_group",
        "armed_group",
    ),
    ("Amaq, the news agency of Islamic State, said nine were killed.", "Amaq", "amaq", "armed_group", "media_wing"),
    (
        "Islamic State's Khorasan branch said nine were killed.",
        "Islamic State's Khorasan branch",
        "iskp",
        "armed_group",
        "armed_group",
    ),
    (
        "Islamic State West Africa Province (ISWAP) said nine soldiers were killed.",
        "Islamic State West Africa Province (ISWAP)",
        "iswap",
        "armed_group",
        "armed_group",
    ),
    (
        "The Majeed Brigade said nine soldiers were killed.",
        "The Majeed Brigade",
        "majeed-brigade",
        "armed_group",
        "armed_group",
    ),
    (
        "The Izz ad-Din al-Qassam Brigades said nine soldiers were killed.",
        "The Izz ad-Din al-Qassam Brigades",
        "qassam",
        "armed_group",
        "armed_group",
    ),
    (
        "Hezbollah's Al-Manar television said nine were killed.",
        "Hezbollah's Al-Manar television",
        "al-manar",
        "armed_group",
        "media_wing",
    ),
    (
        "The so-called Islamic State said nine were killed.",
        "The so-called Islamic State",
        "isis",
        "armed_group",
        "armed_group",
    ),
    (
        "The Maoists' New People's Army said nine soldiers were killed.",
        "The Maoists' New People's Army",
        "npa",
        "armed_group",
        "armed_group",
    ),
    # an acronym that the text defines, either way round, known or new, and a known one that here means another
    (
        "The Free Aceh Movement (GAM) struck on Monday. GAM said nine soldiers were killed.",
        "GAM",
        "gam",
        "armed_group",
        "armed_group",
    ),
    ("GAM, the Free Aceh Movement, said nine soldiers were killed.", "GAM", "gam", "armed_group", "armed_group"),
    ("GAM (the Free Aceh Movement) said nine soldiers were killed.", "GAM", "gam", "armed_group", "armed_group"),
    (
        "The Vardian Liberation Front (VLF) struck. The VLF said nine soldiers were killed.",
        "The VLF",
        "vardian-liberation-front",
        "armed_group",
        "armed_group",
    ),
    (
        "The VLF, the Vardian Liberation Front, struck. The VLF said nine soldiers were killed.",
        "The VLF",
        "vardian-liberation-front",
        "armed_group",
        "armed_group",
    ),
    (
        "The Vardian Liberation Front, or VLF, struck. A VLF spokesman said nine were killed.",
        "A VLF spokesman",
        "vardian-liberation-front",
        "armed_group",
        "armed_group",
    ),
    (
        "The Bergland Liberation Army (BLA) struck. The BLA said nine soldiers were killed.",
        "The BLA",
        "bergland-liberation-army",
        "armed_group",
        "armed_group",
    ),
    (
        "The Vardian Disaster Management Office (VDMO) came. The VDMO said nine were killed.",
        "The VDMO",
        "vardian-disaster-management-office",
        "state",
        "rescue",
    ),
    (
        "The Orlen Human Rights Watchers (OHRW) went there. OHRW said nine were killed.",
        "OHRW",
        "orlen-human-rights-watchers",
        "humanitarian_or_un",
        "monitor",
    ),
    # generic names by antecedent
    (
        "The Baloch Liberation Army struck on Monday. The group said nine soldiers were killed.",
        "The group",
        "bla",
        "armed_group",
        "armed_group",
    ),
    (
        "Boko Haram struck on Monday. The militants said nine soldiers were killed.",
        "The militants",
        "boko-haram",
        "armed_group",
        "armed_group",
    ),
    (
        "The ELN struck on Monday. The guerrillas said nine soldiers were killed.",
        "The guerrillas",
        "eln",
        "armed_group",
        "armed_group",
    ),
    (
        "The LTTE struck on Monday. The rebels said nine soldiers were killed.",
        "The rebels",
        "ltte",
        "armed_group",
        "armed_group",
    ),
    (
        "The PKK struck on Monday. The outlawed group said nine soldiers were killed.",
        "The outlawed group",
        "pkk",
        "armed_group",
        "armed_group",
    ),
    (
        "The Taliban struck on Monday. A spokesman for the group said nine soldiers were killed.",
        "A spokesman for the group",
        "taliban",
        "armed_group",
        "armed_group",
    ),
    (
        "The Majeed Brigade of the Baloch Liberation Army struck. The brigade said nine soldiers were killed.",
        "The brigade",
        "majeed-brigade",
        "armed_group",
        "armed_group",
    ),
    ("The rebels said nine soldiers were killed.", "The rebels", None, "armed_group", "armed_group"),
    ("Insurgents said nine soldiers were killed.", "Insurgents", None, "armed_group", "armed_group"),
    (
        "The Syrian Observatory for Human Rights keeps count. The group said nine were killed.",
        "The group",
        "sohr",
        "humanitarian_or_un",
        "monitor",
    ),
    (
        "The Iraqi interior ministry gave a toll. The ministry said nine were killed.",
        "The ministry",
        "state-irq",
        "state",
        "government",
    ),
    (
        "Ukraine's defence ministry gave a toll. The ministry said nine were killed.",
        "The ministry",
        "state-ukr",
        "state",
        "military",
    ),
    (
        "Somalia's health ministry gave a toll. The ministry said nine were killed.",
        "The ministry",
        "state-som",
        "state",
        "health",
    ),
    ("The Kenyan army gave a toll. The army said nine soldiers were killed.", "The army", "kdf", "state", "military"),
    (
        "The Ghanaian army gave a toll. The army said nine soldiers were killed.",
        "The army",
        "state-gha",
        "state",
        "military",
    ),
    (
        "The Nigerian military gave a toll. The military said nine soldiers were killed.",
        "The military",
        "nigerian-army",
        "state",
        "military",
    ),
    (
        "Kenyan police came on Monday. The police said nine people were killed.",
        "The police",
        "kenya-police",
        "state",
        "police",
    ),
    (
        "The Israeli military struck Gaza. The army said nine fighters were killed.",
        "The army",
        "idf",
        "state",
        "military",
    ),
    # the only state that a report speaks of
    (
        "Clashes broke out in northern Mali on Monday. The army said nine soldiers were killed.",
        "The army",
        "state-mli",
        "state",
        "military",
    ),
    (
        "A bomb went off in Kenya on Monday. Police said nine people were killed.",
        "Police",
        "state-ken",
        "state",
        "police",
    ),
    ("Mali and Niger mourn. The army said nine soldiers were killed.", "The army", None, "state", "military"),
    ("The army said nine soldiers were killed.", "The army", None, "state", "military"),
    ("The ministry said nine soldiers were killed.", "The ministry", None, "state", "government"),
    # ministries, forces and offices of a state by pattern
    (
        "Pakistan's interior ministry said nine were killed.",
        "Pakistan's interior ministry",
        "state-pak",
        "state",
        "government",
    ),
    (
        "The Ministry of Defence of Azerbaijan said nine were killed.",
        "The Ministry of Defence of Azerbaijan",
        "state-aze",
        "state",
        "military",
    ),
    (
        "The Ukrainian Ministry of Internal Affairs said nine were killed.",
        "The Ukrainian Ministry of Internal Affairs",
        "state-ukr",
        "state",
        "government",
    ),
    (
        "The Sri Lankan defence ministry said nine were killed.",
        "The Sri Lankan defence ministry",
        "state-lka",
        "state",
        "military",
    ),
    (
        "The health ministry of Sudan said nine were killed.",
        "The health ministry of Sudan",
        "state-sdn",
        "state",
        "health",
    ),
    (
        "A spokesman for the Ethiopian government said nine were killed.",
        "A spokesman for the Ethiopian government",
        "state-eth",
        "state",
        "government",
    ),
    ("Colombian officials said nine were killed.", "Colombian officials", "state-col", "state", "government"),
    ("The Beninese army said nine soldiers were killed.", "The Beninese army", "state-ben", "state", "military"),
    (
        "Tajikistan's border guards said nine were killed.",
        "Tajikistan's border guards",
        "state-tjk",
        "state",
        "military",
    ),
    (
        "The Turkish defence ministry said nine were killed.",
        "The Turkish defence ministry",
        "state-tur",
        "state",
        "military",
    ),
    ("Pakistan's military said nine soldiers were killed.", "Pakistan's military", "pak-army", "state", "military"),
    (
        "The military's media wing, Inter-Services Public Relations (ISPR), said nine were killed.",
        "Inter-Services Public Relations (ISPR)",
        "ispr",
        "state",
        "military",
    ),
    (
        "The Gaza health ministry said nine were killed.",
        "The Gaza health ministry",
        "gaza-health-ministry",
        "state",
        "health",
    ),
    (
        "The Hamas-run health ministry in Gaza said nine were killed.",
        "The Hamas-run health ministry in Gaza",
        "gaza-health-ministry",
        "state",
        "health",
    ),
    (
        "The Taliban's interior ministry said nine were killed.",
        "The Taliban's interior ministry",
        "taliban",
        "state",
        "government",
    ),
    (
        "The Taliban-run health ministry said nine were killed.",
        "The Taliban-run health ministry",
        "taliban",
        "state",
        "health",
    ),
    ("State news agency SANA said nine were killed.", "State news agency SANA", "sana-syria", "state", "media_wing"),
    ("Iranian state television said nine were killed.", "Iranian state television", "state-irn", "state", "government"),
    # hospitals, residents and outlets speak for nobody but themselves
    (
        "A doctor at the hospital in Lashkar Gah said nine were killed.",
        "A doctor at the hospital in Lashkar Gah",
        None,
        "witness_or_local",
        "hospital",
    ),
    ("The Nasser Hospital said nine were killed.", "The Nasser Hospital", None, "witness_or_local", "hospital"),
    ("Medics said nine were killed.", "Medics", None, "witness_or_local", "hospital"),
    ("Residents of Goma said nine were killed.", "Residents of Goma", None, "witness_or_local", "resident"),
    ("Reuters said nine were killed.", "Reuters", "reuters", "media", "media"),
    ("Local media said nine were killed.", "Local media", None, "media", "media"),
    # the UN, the Red Cross, monitors
    ("OCHA said nine were killed.", "OCHA", "ocha", "humanitarian_or_un", "un"),
    ("The UN refugee agency said nine were killed.", "The UN refugee agency", "unhcr", "humanitarian_or_un", "un"),
    (
        "The UN peacekeeping mission in Congo, MONUSCO, said nine were killed.",
        "The UN peacekeeping mission in Congo",
        "monusco",
        "humanitarian_or_un",
        "un",
    ),
    (
        "The World Health Organization (WHO) came. The WHO said nine were killed.",
        "The WHO",
        "who",
        "humanitarian_or_un",
        "un",
    ),
    ("A U.N. spokesman said nine were killed.", "A U.N. spokesman", "un", "humanitarian_or_un", "un"),
    (
        "The International Committee of the Red Cross said nine were killed.",
        "The International Committee of the Red Cross",
        "icrc",
        "humanitarian_or_un",
        "icrc",
    ),
    (
        "The Palestinian Red Crescent said nine were killed.",
        "The Palestinian Red Crescent",
        "palestinian-red-crescent",
        "humanitarian_or_un",
        "rescue",
    ),
    (
        "The Kenya Red Cross said nine were killed.",
        "The Kenya Red Cross",
        "kenya-red-cross",
        "humanitarian_or_un",
        "rescue",
    ),
    (
        "Doctors Without Borders (MSF) said nine were killed.",
        "Doctors Without Borders (MSF)",
        "msf",
        "humanitarian_or_un",
        "monitor",
    ),
    ("Human Rights Watch said nine were killed.", "Human Rights Watch", "hrw", "humanitarian_or_un", "monitor"),
    # a party only in part of a word, or only beside the speaker
    ("Residents close to the Taliban said nine were killed.", "Residents", None, "witness_or_local", "resident"),
    ("An anti-Taliban militia said nine were killed.", "An anti-Taliban militia", None, "armed_group", "armed_group"),
    ("WHO said nine were killed.", "WHO", "who", "humanitarian_or_un", "un"),
]

VICTIMS = [
    ("nine Taliban fighters were killed.", "Taliban fighters", "taliban", "armed_group"),
    (
        "nine members of the Baloch Liberation Army were killed.",
        "members of the Baloch Liberation Army",
        "bla",
        "armed_group",
    ),
    ("nine al-Shabaab militants were killed.", "al-Shabaab militants", "al-shabaab", "armed_group"),
    ("nine Hezbollah commanders were killed.", "Hezbollah commanders", "hezbollah", "armed_group"),
    ("nine Wagner mercenaries were killed.", "Wagner mercenaries", "wagner", "state_forces"),
    ("nine Pakistani soldiers were killed.", "Pakistani soldiers", "state-pak", "state_forces"),
    ("nine Ghanaian soldiers were killed.", "Ghanaian soldiers", "state-gha", "state_forces"),
    (
        "nine soldiers of the Nigerian Army were killed.",
        "soldiers of the Nigerian Army",
        "nigerian-army",
        "state_forces",
    ),
    ("nine Frontier Corps men were killed.", "Frontier Corps men", "frontier-corps", "state_forces"),
    ("nine Kenyan police officers were killed.", "Kenyan police officers", "kenya-police", "state_forces"),
    ("nine Afghan civilians were killed.", "Afghan civilians", None, "civilians"),
    ("nine UN staff were killed.", "UN staff", "un", "civilians"),
    (
        "nine Palestinian Red Crescent paramedics were killed.",
        "Palestinian Red Crescent paramedics",
        "palestinian-red-crescent",
        "civilians",
    ),
    ("nine soldiers were killed.", "soldiers", None, "state_forces"),
    ("nine insurgents were killed.", "insurgents", None, "armed_group"),
    (
        "Boko Haram struck on Monday. nine of the militants were killed.",
        "of the militants",
        "boko-haram",
        "armed_group",
    ),
    ("The Free Aceh Movement (GAM) struck. nine GAM members were killed.", "GAM members", "gam", "armed_group"),
    (
        "nine Kurdistan Workers' Party (PKK) fighters were killed.",
        "Kurdistan Workers' Party (PKK) fighters",
        "pkk",
        "armed_group",
    ),
]

ACTORS = [
    ("nine people were killed by the Lord's Resistance Army.", "the Lord's Resistance Army", "lra"),
    ("nine people were killed by Boko Haram insurgents.", "Boko Haram insurgents", "boko-haram"),
    ("Boko Haram came at night. nine people were killed by the insurgents.", "the insurgents", "boko-haram"),
    ("nine people were killed by Israeli airstrikes.", "Israeli airstrikes", "state-isr"),
    ("nine people were killed by the Israeli army.", "the Israeli army", "idf"),
    ("nine people were killed by gunmen.", "gunmen", None),
    ("nine people were killed by Myanmar's military junta.", "Myanmar's military junta", "tatmadaw"),
    ("nine people were killed by the Arakan Army (AA).", "the Arakan Army (AA)", "arakan-army"),
    ("nine people were killed by ADF rebels.", "ADF rebels", "adf"),
    (
        "nine people were killed by suspected Maoists of the CPI-Maoist.",
        "suspected Maoists of the CPI-Maoist",
        "cpi-maoist",
    ),
]


@pytest.mark.parametrize(("text", "words", "party", "side", "role"), SPEAKERS)
def test_who_speaks(text: str, words: str, party: str | None, side: str, role: str) -> None:
    (found,) = named(text, claim(text, "nine", by=words))
    assert (found.claimant.party, found.claimant.side, found.claimant.role) == (party, side, role)


@pytest.mark.parametrize(("text", "words", "party", "side"), VICTIMS)
def test_whose_victims_they_are(text: str, words: str, party: str | None, side: str) -> None:
    (found,) = named(text, claim(text, "nine", victim=words))
    assert (found.victim.party, found.victim.side) == (party, side)


@pytest.mark.parametrize(("text", "words", "party"), ACTORS)
def test_who_did_it(text: str, words: str, party: str | None) -> None:
    (found,) = named(text, claim(text, "nine", perpetrator=words))
    assert found.perpetrator.party == party

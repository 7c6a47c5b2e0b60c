"""Russian, Arabic, and what holds for a language that the lens does not know, as plain data (profiles.py says what each name means)."""

from typing import Any

RUSSIAN: dict[str, Any] = {
    "script": "cyrillic",
    "flesch": [206.835, 1.3, 60.1],
    "vowels": "аеёиоуыэюя",
    "each": True,
    "plus": [],
    "minus": [],
    "silent": "",
    "apostrophe": True,
    "long": 22,
    "endings": [],
    "hidden": "(?:ени|ани|ост|аци)[а-яё]{1,3}$",
    "you": "вы вас вам вами ваш ваша ваше ваши вашу вашего вашей ваших ты тебя тебе твой",
    "we": "мы нас нам наш наша наше наши я мне мой кто как",
    "heavy": "вышеуказанный нижеследующий данный настоящий осуществлять являться посредством",
    "glue": "и в на с к по о об от до из за для при без через над под между а но или если когда что как где не ни же бы ли"
    " я ты он она оно мы вы они его её их мой твой наш ваш свой это этот эта эти тот та все всё был была были будет есть",
    "will": "вы сможете|вы будете|вы узнаете|вы увидите|вы получите|вам не",
    "so_that": "чтобы|потому что|без",
    "from": "с|со|от|до",
}

ARABIC: dict[str, Any] = {
    "script": "arabic",
    "long": 30,
    "you": "أنت أنتم لك لكم عليك عليكم ستعرف ستعرفون سترى سترون ستحصل ستحصلون تستطيع تستطيعون",
    "we": "نحن لنا علينا",
    "will": "ست|سوف|يمكنك|يمكنكم",
    "so_that": "حتى|لكي|كي|لأن|دون",
    "from": "من|ابتداء|اعتبارا|بدءا",
}

NOTHING: dict[str, Any] = {
    "script": "",
    "flesch": None,
    "vowels": "",
    "each": False,
    "plus": [],
    "minus": [],
    "silent": "",
    "apostrophe": True,
    "long": 25,
    "endings": [],
    "hidden": "",
    "you": "",
    "we": "",
    "heavy": "",
    "passive": None,
    "subjects": "",
    "determiners": "",
    "work": "",
    "will": "",
    "so_that": "",
    "from": "",
    "abbreviations": "",
    "glue": "",
}

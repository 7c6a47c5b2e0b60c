"""English, German and Dutch, as plain data (profiles.py says what each name means)."""

from typing import Any

ENGLISH: dict[str, Any] = {
    "script": "latin",
    "flesch": [206.835, 1.015, 84.6],
    "vowels": "aeiouy",
    "plus": [
        "[^ctsxg]i[ao](?!ns?$)|eo(?!pl)|ea$|eum",
        "(?:[^ct]|sc)ie(?=t|n(?!d))|[^t]ier$|tiat",
        "[^qg]ua|uous|coo(?=[pr])|oe(?=[mt])|crea(?=t)|oyee",
        "[aeiouy]ing|[st]hm$|ism",
    ],
    "minus": [
        "[^aeiouylszxcgh]es$|[^sc]hes$|[aeiouy]les$",
        "[^aeiouytdl]ed$|[aeiouyl]led$",
        "[^aeiouy]e(?=ment|ful|less|ly|ness)|some(?=t|w|b|h)|ever(?=y)|ake(?=h)|busi(?=n)",
    ],
    "silent": "e$",
    "apostrophe": True,
    "long": 25,
    "endings": [
        ["ies", "y"],
        ["es", ""],
        ["es", "e"],
        ["s", ""],
        ["ied", "y"],
        ["ed", ""],
        ["ed", "e"],
        ["ing", ""],
        ["ing", "e"],
        ["d", ""],
    ],
    "hidden": "(?:[ts]ion|ment|ance|ence|ancy|ency|ity)s?$",
    "you": "you your yours you'll you've you're you'd yourself yourselves",
    "we": "we our ours us we'll we've we're i my me mine who how what",
    "heavy": "shall such said thereof therein therefor hereby herein pursuant unless except notwithstanding whichever whereby upon any each",
    "passive": {
        "aux": "is are was were be been being am isn't aren't wasn't weren't",
        "between": "ly$|^(?:not|also|now|never|being|been|only|already|often|always|still|then|yet|just)$",
        "gap": 3,
        "before": 0,
        "participle": "^[a-z]{2,}ed$",
        "also": "done made given taken shown known seen found sent held kept built written chosen broken driven begun brought bought caught"
        " cut drawn felt forgotten got gone hidden hurt laid led left lent lost meant met paid put read run said set sold shut spent"
        " split spoken spread stolen struck taught thought told thrown understood undertaken withdrawn withheld won worn overseen sought",
        "never": "interested tired pleased excited worried supposed bored ashamed married red need feed speed indeed gone going",
        "not_after": "",
    },
    "subjects": "pmo project programme program deliverable deliverables framework template templates process processes methodology governance"
    " solution platform tool tools workstream workstreams system module phase rollout implementation report dashboard policy standard"
    " standards office team initiative",
    "determiners": "the this that these our a an all each new its their",
    "work": "implement deliver build develop roll create establish migrate introduce provide launch deploy set define design execute enforce"
    " standardise standardize operationalise operationalize conduct perform",
    "will": "you will|you'll|you can|you get|you know|you see|you have|you no longer",
    "so_that": "so that|so you|because|which means|and then you|without",
    "from": "from|by|since|as of|starting",
    "abbreviations": "mr mrs ms dr prof st no e.g i.e etc vs approx dept fig sec jan feb mar apr jun jul aug sep sept oct nov dec",
    "glue": "a an the this that these those and or but nor so if when while where because as than then though although unless until since"
    " of to in on at by for from with without into onto over under about after before between through during against within across per"
    " is are was were be been being am has have had do does did will would can could may might must shall should not no"
    " i you he she it we they me him her us them my your his its our their who which what whose whom how why there here"
    " all any each every some one two three both more most other such only very also too just don't doesn't can't won't isn't you'll we'll",
}

GERMAN: dict[str, Any] = {
    "script": "latin",
    "flesch": [180.0, 1.0, 58.5],
    "vowels": "aeiouyäöü",
    "plus": ["[aou](?=ä|ö|ü)|io|ia|eo|ea"],
    "minus": [],
    "silent": "",
    "apostrophe": True,
    "long": 22,
    "endings": [["en", ""], ["n", ""], ["s", ""], ["es", ""], ["e", ""], ["er", ""]],
    "hidden": "(?:ung|heit|keit|tion|ität|schaft|nahme)(?:en|s)?$",
    "you": "sie ihnen ihr ihre ihren ihrem ihrer ihres du dir dich dein deine deinen deinem deiner euch euer eure",
    "we": "wir uns unser unsere unseren unserem unserer ich mein meine mir mich wer wie was",
    "heavy": "gemäß bezüglich hinsichtlich betreffend mittels sofern seitens zwecks diesbezüglich vorgenannte obig welcher welche",
    "passive": {
        "aux": "wird werden wurde wurden worden",
        "between": "",
        "gap": 12,
        "before": 2,
        "participle": "^(?:[a-zäöü]{0,5}ge[a-zäöüß]{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss)[a-zäöüß]{2,}t|[a-zäöüß]{2,}iert)$",
        "also": "getan beschlossen entschieden verschoben begonnen besprochen vergessen verloren verstanden unternommen übernommen erhalten",
        "never": "genau gegen gestern gerade geben gehen gelten gehören genug gemeint geht gibt gesamt bereit erst erhält bekannt gut gelangen"
        " gefallen gewinnen genießen gestalten gewährleisten geraten geschehen",
        "not_after": "",
    },
    "subjects": "pmo projekt programm liefergegenstand ergebnis vorlage vorlagen prozess prozesse methodik governance lösung plattform werkzeug"
    " system modul phase einführung umsetzung bericht dashboard richtlinie standard office team initiative rahmenwerk",
    "determiners": "der die das den dem dieser diese dieses unser unsere ein eine alle neue neuer neues",
    "work": "umsetzen einführen implementieren erstellen entwickeln bereitstellen ausrollen definieren umsetzung einführung implementierung"
    " erstellung entwicklung bereitstellung",
    "will": "sie werden|sie können|sie wissen|sie sehen|sie bekommen|sie haben|sie müssen nicht mehr|du wirst|du kannst|du weißt|du siehst",
    "so_that": "damit|sodass|so dass|weil|ohne dass|ohne",
    "from": "ab|vom|von|bis|seit",
    "abbreviations": "dr prof nr bzw ca z.b d.h u.a usw vgl abs art evtl ggf inkl jan feb mär apr jun jul aug sep okt nov dez",
    "glue": "der die das den dem des ein eine einen einem einer eines und oder aber denn wenn weil dass damit als ob wie sodass"
    " in im an am auf aus bei mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis ab seit zwischen während"
    " ist sind war waren sein wird werden wurde hat haben hatte kann können muss müssen soll sollen will nicht kein keine"
    " ich du er sie es wir ihr sich mich dich uns euch mein dein sein unser wer was welche alle jede jeder nur auch noch schon mehr",
}

DUTCH: dict[str, Any] = {
    "script": "latin",
    "flesch": [206.835, 0.93, 77.0],
    "vowels": "aeiouyáéíóúëïöü",
    "plus": ["[aeiou](?=[ëïöü])", "io|ia|eo(?=l|r)"],
    "minus": [],
    "silent": "",
    "apostrophe": True,
    "long": 22,
    "endings": [["en", ""], ["s", ""], ["e", ""]],
    "hidden": "(?:[a-z]{3}ing|heid|tie|iteit|schap|ment)(?:en|s)?$",
    "you": "u uw jij je jou jouw jullie",
    "we": "we wij ons onze ik mijn wie hoe",
    "heavy": "betreffende inzake middels teneinde derhalve desbetreffende conform voornoemde",
    "passive": {
        "aux": "wordt worden werd werden geworden",
        "between": "",
        "gap": 10,
        "before": 1,
        "participle": "^(?:[a-z]{0,5}ge[a-zë]{2,}(?:d|t|en)|(?:be|ver|ont|her)[a-zë]{2,}[dt])$",
        "also": "gedaan besloten begonnen besproken vergeten verloren begrepen overgenomen onderzocht",
        "never": "geen gegeven gelden geven geloven gebeuren gebruiken bericht beeld verband",
        "not_after": "",
    },
    "subjects": "pmo project programma deliverable raamwerk sjabloon sjablonen proces processen methodiek governance oplossing platform"
    " hulpmiddel systeem module fase uitrol rapport dashboard beleid standaard bureau team initiatief",
    "determiners": "de het een dit deze ons onze alle nieuwe",
    "work": "implementeren opleveren bouwen ontwikkelen invoeren uitrollen definiëren opstellen",
    "will": "u zult|u kunt|u weet|u ziet|u krijgt|u heeft|je zult|je kunt|je weet|je ziet|je krijgt",
    "so_that": "zodat|opdat|omdat|zonder dat|zonder",
    "from": "vanaf|per|met ingang|sinds|voor",
    "abbreviations": "dhr mevr dr nr bijv enz ca o.a d.w.z jan feb apr jun jul aug sep okt nov dec",
    "glue": "de het een en of maar als omdat dat zodat toen hoe waar in op aan bij met naar van voor uit over onder door tegen zonder om tot"
    " is zijn was waren wordt worden werd heeft hebben had kan kunnen moet moeten zal zullen niet geen"
    " ik jij je u hij zij ze wij we ons hun mijn uw zich wie wat welke alle elke ook nog al meer",
}

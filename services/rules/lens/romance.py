"""French, Spanish and Italian, as plain data (profiles.py says what each name means)."""

from typing import Any

FRENCH: dict[str, Any] = {
    "script": "latin",
    "flesch": [207.0, 1.015, 73.6],
    "vowels": "aeiouyàâäéèêëîïôöùûüœæ",
    "plus": ["[aeiouy](?=[éèëï])|é(?=[aou])"],
    "minus": ["[^aeiouyéèê](?:e|es|ent)$"],
    "silent": "",
    "apostrophe": False,
    "long": 25,
    "endings": [["s", ""], ["x", ""], ["es", ""], ["e", ""]],
    "hidden": "(?:[ts]ion|ement|ance|ence|ité|isation)s?$",
    "you": "vous votre vos vôtre tu te ton ta tes toi",
    "we": "nous notre nos on je mon ma mes qui comment",
    "heavy": "ledit ladite susmentionné nonobstant afférent lequel laquelle lesquels conformément relatif relative",
    "passive": {
        "aux": "est sont était étaient sera seront fut furent été être serait seraient soit soient",
        "between": "ment$|^(?:pas|plus|déjà|aussi|bien|toujours|jamais|encore|donc|été)$",
        "gap": 3,
        "before": 0,
        "participle": "é(?:e|s|es)?$",
        "also": "fait faite faits faites mis mise mises pris prise prises écrit écrite dit dite vu vue lu lue reçu reçue rendu rendue"
        " produit produite construit conduit suivi suivie défini définie fourni fournie établi établie ouvert ouverte couvert prévu prévue",
        "never": "été allé allée allés allées arrivé arrivée arrivés arrivées entré entrée né née resté restée restés monté montée tombé tombée"
        " passé passée retourné retournée qualité santé activité marché côté société année journée égalité liberté",
        "not_after": "s se me te nous vous",
    },
    "subjects": "pmo projet programme livrable livrables cadre modèle modèles processus méthodologie gouvernance solution plateforme outil"
    " outils système module phase déploiement rapport tableau politique norme bureau équipe initiative",
    "determiners": "le la les l ce cette ces notre nos un une des tous nouveau nouvelle",
    "work": "implémenter déployer livrer construire développer créer établir migrer introduire fournir lancer définir mettre",
    "will": "vous allez|vous pourrez|vous pouvez|vous saurez|vous savez|vous verrez|vous voyez|vous aurez|vous avez|vous n",
    "so_that": "pour que|afin que|afin de|pour|parce que|sans que|sans",
    "from": "dès|à partir|depuis|le|d'ici",
    "abbreviations": "m mme mm dr etc p.ex cf env janv févr avr juil sept oct nov déc",
    "glue": "le la les l un une des du de d et ou mais si quand parce que qu comme où donc car ni"
    " à au aux en dans sur sous par pour avec sans chez vers entre avant après depuis pendant"
    " est sont était être été a ont avait avoir fait peut peuvent doit doivent ne n pas plus"
    " je tu il elle on nous vous ils elles me te se s ce cette ces son sa ses leur leurs mon ma notre votre qui quoi dont tout tous",
}

SPANISH: dict[str, Any] = {
    "script": "latin",
    "flesch": [206.84, 1.02, 60.0],
    "vowels": "aeiouáéíóúü",
    "plus": ["[aeoáéó](?=[aeoáéó])", "[íú](?=[aeo])", "[aeo](?=[íú])"],
    "minus": [],
    "silent": "",
    "apostrophe": True,
    "long": 25,
    "endings": [["es", ""], ["s", ""]],
    "hidden": "(?:ción|sión|miento|ancia|encia|idad|ciones|siones|mientos)s?$",
    "you": "usted ustedes su sus tú tu tus te le les vosotros vuestro vuestra podrá podrán sabrá verá tendrá",
    "we": "nosotros nuestro nuestra nuestros nuestras nos yo mi quién cómo",
    "heavy": "dicho dicha mencionado referido mediante conforme relativo relativa cual cuales",
    "passive": {
        "aux": "es son fue fueron era eran será serán sido ser sea sean sería",
        "between": "mente$|^(?:no|ya|también|siempre|nunca|sido)$",
        "gap": 3,
        "before": 0,
        "participle": "(?:ad|id)(?:o|a|os|as)$",
        "also": "hecho hecha hechos hechas dicho dicha escrito escrita visto vista puesto puesta abierto abierta resuelto resuelta roto",
        "never": "sido estado partido cuidado sentido pasado resultado todo cada nada lado significado mercado grado",
        "not_after": "",
    },
    "subjects": "pmo proyecto programa entregable entregables marco plantilla plantillas proceso procesos metodología gobernanza solución"
    " plataforma herramienta herramientas sistema módulo fase despliegue informe panel política norma oficina equipo iniciativa",
    "determiners": "el la los las este esta estos nuestro nuestra un una todos nuevo nueva",
    "work": "implementar desplegar entregar construir desarrollar crear establecer migrar introducir proporcionar lanzar definir",
    "will": "usted podrá|podrá|podrán|sabrá|sabrán|verá|verán|tendrá|tendrán|ya no|podrás|sabrás|verás|tendrás",
    "so_that": "para que|de modo que|porque|sin que|sin|para",
    "from": "desde|a partir|el|antes",
    "abbreviations": "sr sra dr dra etc p.ej aprox núm ene feb abr jun jul ago sept oct nov dic",
    "glue": "el la los las un una unos unas de del y e o u pero si cuando porque que como donde ni"
    " a al en con sin por para sobre entre desde hasta hacia según durante antes"
    " es son era ser sido ha han había hay está están puede pueden debe deben no ya más"
    " yo tú él ella usted nosotros ellos me te se lo le les nos su sus mi tu nuestro este esta ese eso todo toda todos cada",
}

ITALIAN: dict[str, Any] = {
    "script": "latin",
    "flesch": [217.0, 1.3, 60.0],
    "vowels": "aeiouàèéìíòóùú",
    "plus": ["[aeoàèéòó](?=[aeoàèéòó])", "ì(?=[aeo])"],
    "minus": [],
    "silent": "",
    "apostrophe": False,
    "long": 25,
    "endings": [],
    "hidden": "(?:zione|zioni|sione|sioni|mento|menti|anza|enza|ità)$",
    "you": "lei voi vostro vostra vostri vostre suo sua suoi sue tu tuo tua ti vi le",
    "we": "noi nostro nostra nostri nostre ci io mio mia chi come",
    "heavy": "suddetto predetto summenzionato nonché mediante qualora relativo relativa inerente",
    "passive": {
        "aux": "è sono era erano sarà saranno fu furono viene vengono verrà verranno stato stata stati state essere",
        "between": "mente$|^(?:non|già|anche|sempre|mai|stato|stata|stati|state)$",
        "gap": 3,
        "before": 0,
        "participle": "(?:at|it|ut)(?:o|a|i|e)$",
        "also": "fatto fatta fatti detto scritto scritta letto visto preso presa messo messa deciso decisa chiuso aperto inviato",
        "never": "stato stata stati state andato andata arrivato arrivata tornato tornata nato partito uscito entrato rimasto risultato aiuto tutti",
        "not_after": "si mi ti ci vi",
    },
    "subjects": "pmo progetto programma deliverable quadro modello modelli processo processi metodologia governance soluzione piattaforma"
    " strumento strumenti sistema modulo fase rapporto cruscotto politica standard ufficio team iniziativa",
    "determiners": "il lo la i gli le l questo questa nostro nostra un una tutti nuovo nuova",
    "work": "implementare consegnare costruire sviluppare creare stabilire migrare introdurre fornire lanciare definire",
    "will": "lei potrà|potrà|potrete|saprà|saprete|vedrà|vedrete|avrà|avrete|potrai|saprai|vedrai|avrai",
    "so_that": "in modo che|così che|affinché|perché|senza che|senza|così",
    "from": "da|dal|dall|entro|a partire",
    "abbreviations": "sig dott ecc es pag art gen feb mar apr mag giu lug ago set ott nov dic",
    "glue": "il lo la i gli le l un uno una di del dello della dei degli delle d e o ma se quando perché che come dove né"
    " a al allo alla ai in nel nella con su sul per da dal tra fra senza dopo prima durante"
    " è sono era essere ha hanno può possono deve devono non più già io tu lui lei noi voi loro mi ti si ci vi suo sua nostro questo questa",
}

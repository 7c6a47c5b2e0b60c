"""Words of offices with a plainer one in other languages, written for this portal. A line is "word|instead; or this"."""

GERMAN = """
anlässlich|bei
aufgrund der tatsache dass|weil
bezüglich|zu
diesbezüglich|dazu
einer prüfung unterziehen|prüfen
erfolgt|geschieht
gemäß|nach
hinsichtlich|zu
im falle dass|wenn
im hinblick auf|für
im rahmen von|bei
im zuge|bei
implementieren|einführen; in Gang bringen
in abhängigkeit von|je nach
in bezug auf|zu
in erwägung ziehen|überlegen
inanspruchnahme|Nutzung
infolgedessen|deshalb
kommunizieren|sagen
mittels|mit
nichtsdestotrotz|trotzdem
priorisieren|zuerst machen
seitens|von
sicherstellen|dafür sorgen
sofern|wenn
umgehend|sofort
unter berücksichtigung|mit
vorbehaltlich|wenn
zeitnah|bald, mit Datum
zum einsatz bringen|einsetzen
zum jetzigen zeitpunkt|jetzt
zur verfügung stellen|geben
zwecks|für
rollout|Start
go-live|der Tag, an dem Sie es benutzen
deliverable|was Sie bekommen
stakeholder|Leute, die es betrifft
meilenstein|ein Tag, an dem Sie etwas sehen
lenkungsausschuss|die Leute, die entscheiden
eskalation|jemanden fragen, der entscheiden kann
ressourcen|Leute
kapazitätsplanung|wer Zeit hat
abhängigkeit|wartet auf
anforderung|was Sie brauchen
workstream|Teil der Arbeit
"""
FRENCH = """
afin de|pour
à l'heure actuelle|maintenant
au niveau de|dans; pour
au regard de|pour
conformément à|selon
dans le cadre de|pour; pendant
dans l'hypothèse où|si
effectuer|faire
en ce qui concerne|pour
en vue de|pour
finaliser|finir
implémenter|mettre en place
il convient de|il faut
livrable|ce que vous recevrez
mettre en œuvre|faire
nonobstant|malgré
notamment|par exemple
optimiser|améliorer
partie prenante|les personnes concernées
postérieurement à|après
préalablement à|avant
procéder à|faire
jalon|une date où vous verrez quelque chose
gouvernance|qui décide quoi, et quand
comité de pilotage|les personnes qui décident
solliciter|demander
susmentionné|ce
dans les meilleurs délais|vite, à une date dite
déploiement|mise en service
périmètre|ce que nous faisons
"""
SPANISH = """
a efectos de|para
a la mayor brevedad|pronto, en una fecha
actualmente|ahora
con anterioridad a|antes de
con el objeto de|para
con posterioridad a|después de
de conformidad con|según
dar comienzo|empezar
efectuar|hacer
en el caso de que|si
en relación con|sobre
en virtud de|por
entregable|lo que recibirá
finalizar|terminar
gobernanza|quién decide qué, y cuándo
hito|una fecha en la que verá algo
implementar|poner en marcha
llevar a cabo|hacer
mediante|con
no obstante|pero
optimizar|mejorar
parte interesada|las personas a las que afecta
priorizar|poner primero
proceder a|hacer
comité de dirección|las personas que deciden
"""
ITALIAN = """
al fine di|per
allo scopo di|per
ai sensi di|secondo
effettuare|fare
in considerazione di|per
in merito a|su
in ottemperanza a|secondo
implementare|avviare
nell'ambito di|in
nonché|e
ottimizzare|migliorare
qualora|se
utilizzare|usare
usufruire|usare
deliverable|ciò che riceverà
milestone|una data in cui vedrà qualcosa
stakeholder|le persone interessate
procedere a|fare
"""
DUTCH = """
betreffende|over
conform|volgens
derhalve|dus
desbetreffende|deze
implementeren|invoeren
inzake|over
met betrekking tot|over
middels|met
naar aanleiding van|na
onderhavige|deze
ten behoeve van|voor
teneinde|om
ten gevolge van|door
mijlpaal|een dag waarop u iets ziet
stuurgroep|de mensen die beslissen
deliverable|wat u krijgt
uitrol|start
prioriteren|eerst doen
zorg dragen voor|zorgen voor
"""
RUSSIAN = """
в настоящее время|сейчас
в рамках|в; при
в связи с тем что|потому что
в соответствии с|по
в целях|чтобы
имплементировать|ввести
осуществлять|делать
посредством|с помощью
"""

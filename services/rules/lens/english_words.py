"""Words of offices with a plainer one in English. A line is "word|instead; or this"; without one the word may just go.

Chosen from plainlanguage.gov, "Use simple words and phrases" and "Avoid hidden verbs" (works of the United States government,
public domain). Words that are plain in most places (request, option, however) were left out.
"""

ENGLISH = """
a large number of|many
a number of|some; many
a sufficient number of|enough
absolutely|
accede to|agree to
accompany|go with
accordingly|so
accrue|gain
acquiesce|agree
action item|what to do
adjacent to|next to
advantageous|helpful
adversely impact|hurt
afford an opportunity|let
aforementioned|this
allocate|give
and/or|or; and
anticipate|expect
appreciable|many
as a means of|to
as prescribed by|under
as to|about
ascertain|find out
at the discretion of|if they choose
at the present time|now
at this point in time|now
attain|reach
bandwidth|time
be advised|know
because of the fact that|because
best practice|what works
bestow|give
by means of|by
capability|skill
carry out a review of|review
caveat|warning
cease and desist|stop
cease|stop
close proximity|near
commence|start
completely|
comply with|follow
comprise|include
concerning|about
conduct an analysis of|look into
consequently|so
consolidate|join
constitutes|is
deems|thinks
deem|think
deep dive|closer look
desire|want
disclose|show
discontinue|stop
disseminate|send
due to the fact that|because
during the period|during
e.g.|for example
effect modifications|make changes
endeavor|try
endeavour|try
ensure|make sure
enumerate|count
equitable|fair
expedite|speed up
expeditious|fast
expend|spend
expertise|skill
expiration|end
facilitate|help
failed to|did not
finalise|finish
finalize|finish
for a period of|for
for all intents and purposes|in fact
foregoing|this
forfeit|lose
furnish|give
gain an understanding of|understand
give consideration to|consider
go-live|the day you start to use it
has a requirement for|needs
has no effect|does nothing
have a discussion|talk
heretofore|until now
herewith|here
i.e.|that is
impacted|changed
implement|start; carry out
in accordance with the provisions of|under
in accordance with|by; under
in addition|also
in all likelihood|probably
in an effort to|to
in between|between
in connection with|for; about
in excess of|more than
in lieu of|instead of
in light of the fact that|because
in many cases|often
in order that|so that
in order to|to
in regard to|about
in relation to|about
in respect of|about
in the absence of|without
in the amount of|for
in the event of|if
in the event that|if
in the near future|soon, on a date
in the process of|now
in view of|because
inasmuch as|because
inception|start
including but not limited to|such as
incumbent upon|up to
initiate|start
is able to|can
is applicable to|applies to
is authorised to|may
is authorized to|may
is responsible for|handles
it is essential that|must
it is recommended that|please
it must be established that|show that
kick-off|first meeting
leverage|use
liaise|talk
liaison|contact
low-hanging fruit|easy things
magnitude|size
make a decision|decide
make an application|apply
make the payment of|pay
methodology|way of working
minimise|keep small
minimize|keep small
modify|change
necessitate|need
not certain|unsure
not later than|by
not often|rarely
not unlike|like
notwithstanding|even so
numerous|many
on a monthly basis|monthly
on a regular basis|often
on behalf of|for
on the ground that|because
onboarding|first weeks
operational|in use
optimum|best
owing to the fact that|because
pain point|what hurts
parameters|limits
particularly|
pertaining to|about
point in time|moment
possess|have
preclude|prevent
previously|before
prior to|before
prioritise|put first
prioritize|put first
procure|buy
proficiency|skill
promulgate|publish
provide assistance|help
provide support|help
provided that|if
pursuant to|under
refer back|look back
regarding|about
relative to|about
relocate|move
remuneration|pay
render|make
reside|live
responsible for management of|manage
roll out|start to use
rollout|start
set forth in|in
should you wish|if you want
solicit|ask for
somewhat|
state-of-the-art|newest
subsequent to|after
subsequently|later
subsequent|later
substantial|large
sufficient|enough
synergy|working together
take into consideration|consider
takeaway|what to remember
terminate|end
the fact that|that
the undersigned|I
therein|there
thereof|of it
this day and age|today
time period|time
totally|
touch base|talk
transmit|send
transpire|happen
under the provisions of|under
undertake the calculation of|calculate
until such time as|until
utilisation|use
utilise|use
utilization|use
utilize|use
validate|check
value added|what you gain
viable|workable
warrant|call for
whatsoever|at all
wherein|where
whether or not|whether
with reference to|about
with regard to|about
with respect to|about
with the exception of|except for
within the framework of|in
workstream|part of the work
"""

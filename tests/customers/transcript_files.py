"""Files as people bring them, for the tests of the import. All words are invented."""

HEADER = "interview_id,date,participant,interviewer,turn_no,speaker,text"
GOOD = f"""{HEADER}
talk-1,2026-11-12,Ruth Adeyemi,Maya Lindqvist,1,Maya Lindqvist,Tell me about your week.
talk-1,2026-11-12,Ruth Adeyemi,Maya Lindqvist,2,Ruth Adeyemi,"Tuesday was good, we cleared forty files."
talk-2,2026-11-13,Leila Haddad,Maya Lindqvist,1,Maya Lindqvist,When did it hurt most?
talk-2,2026-11-13,Leila Haddad,Maya Lindqvist,2,Leila Haddad,By Friday nobody knew which list was real.
talk-2,2026-11-13,Leila Haddad,Maya Lindqvist,3,Unknown Speaker,Sorry to come in.
"""
HALF_BAD = f"""{HEADER}
talk-1,2026-11-12,Ruth Adeyemi,Maya Lindqvist,1,Maya Lindqvist,Tell me about your week.
talk-1,2026-11-12,Ruth Adeyemi,Maya Lindqvist,2,Ruth Adeyemi
talk-1,2026-11-12,Ruth Adeyemi,Maya Lindqvist,three,Ruth Adeyemi,Tuesday was good.
talk-1,2026-11-12,Ruth Adeyemi,Maya Lindqvist,3,Ruth Adeyemi,We cleared forty files.
talk-1,2026-13-40,Ruth Adeyemi,Maya Lindqvist,4,Ruth Adeyemi,Then it hurt.
"""
VTT = """WEBVTT

00:00:01.000 --> 00:00:03.000
<v Maya Lindqvist>Tell me about your week?

00:00:04.000 --> 00:00:09.000
<v Ruth Adeyemi>Tuesday was good. We cleared forty files.
"""
SRT = """1
00:00:01,000 --> 00:00:03,000
Maya Lindqvist: Tell me about your week?

2
00:00:04,000 --> 00:00:09,000
Ruth Adeyemi: Tuesday was good.

3
00:00:10,000 --> 00:00:11,000
Maya Lindqvist: And then?

4
00:00:12,000 --> 00:00:15,000
Ruth Adeyemi: Then the phones melted.
"""

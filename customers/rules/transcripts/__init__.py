"""Reading transcripts from bytes (2.14): CSV of turns, VTT, SRT, plain text. `sniff.read_transcript` is the door."""

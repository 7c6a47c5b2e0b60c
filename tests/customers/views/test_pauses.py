from tests.customers.deeds import DeedOnATalk


class TestPause(DeedOnATalk):
    deed = "pause"

    def is_done(self, talk):
        return talk.paused_at is not None

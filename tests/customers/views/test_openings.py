from tests.customers.deeds import DeedOnATalk


class TestOpening(DeedOnATalk):
    deed = "opening"

    def is_done(self, talk):
        return talk.status == "running"

from tests.customers.deeds import DeedOnATalk


class TestClosing(DeedOnATalk):
    deed = "closing"

    def is_done(self, talk):
        return talk.status == "finished"

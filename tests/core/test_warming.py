"""What the workers share is loaded before they are made, and without a connection that they would share by accident."""

import gc

from django.db import connection

from pmo_portal.core.warming import warm_up


def test_it_opens_no_connection_and_frees_the_collector_of_what_stays():
    before, opened = gc.get_freeze_count(), connection.connection
    try:
        warm_up()
        assert gc.get_freeze_count() > before + 10_000
        assert connection.connection is opened
    finally:
        gc.unfreeze()

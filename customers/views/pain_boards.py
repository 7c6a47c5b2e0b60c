"""The board of relief against effort (3.4). Bubbles are dragged, moved by keys, or estimated in numbers."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.pain_boards import pain_board
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    board = pain_board(request.user, customer_id)
    return render(request, "customers/pain_boards/show.html", {"board": board, "customer": board.customer})

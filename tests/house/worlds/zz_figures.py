"""What pages over all customers read: the ready figures of the world, and a card that both sides see otherwise."""

from roadmaps.actions.item_colours import colour_item
from services.actions.figures import refresh_figures
from tests.house.world import world_builder


@world_builder
def build(world, people):
    colour_item(actor=people.staff, item_id=world.item.pk, colour="well")
    colour_item(actor=people.sponsor, item_id=world.item.pk, colour="worried")
    refresh_figures()

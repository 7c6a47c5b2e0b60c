"""Row-level security and same-customer keys of what ties cards to services, of their texts, and of news."""

from django.db import migrations

from pmo_portal.core.row_security import protect, same_customer


class Migration(migrations.Migration):
    dependencies = [("roadmaps", "0017_services_texts_news"), ("services", "0025_catalogue_security")]
    operations = [
        protect("roadmaps_itemservice"),
        protect("roadmaps_itemtext"),
        protect("roadmaps_news"),
        same_customer("roadmaps_itemservice", "request_id", "services_servicerequest"),
        same_customer("roadmaps_itemtext", "item_id", "roadmaps_item"),
        same_customer("roadmaps_news", "item_id", "roadmaps_item"),
    ]

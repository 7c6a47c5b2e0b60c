"""Addresses of the roof: pages that read across apps."""

from django.urls import path

from dashboards.views import (
    customer_health,
    customer_home,
    demo,
    leader,
    leader_papers,
    leader_words,
    my_day,
    quiet_customers,
    requests,
    search,
    value_review_papers,
    value_reviews,
    you_said,
)

app_name = "dashboards"
urlpatterns = [
    path("my-day/", my_day.show, name="my-day-show"),
    path("customer-home/", customer_home.show, name="customer-home-show"),
    path("customers/<int:customer_id>/requests/", requests.show, name="requests-show"),
    path("customers/<int:customer_id>/health/", customer_health.show, name="customer-health-show"),
    path("customers/<int:customer_id>/you-said/", you_said.show, name="you-said-show"),
    path("customers/<int:customer_id>/value-review/", value_reviews.show, name="value-reviews-show"),
    path(
        "customers/<int:customer_id>/value-review/paper.pdf",
        value_review_papers.show,
        name="value-review-papers-show",
    ),
    path("leader/", leader.show, name="leader-show"),
    path("leader/words/<slug:measure>/", leader_words.show, name="leader-words-show"),
    path("leader/paper/", leader_papers.show, name="leader-papers-show"),
    path("quiet-customers/", quiet_customers.index, name="quiet-customers-index"),
    path("demo/delete/", demo.delete, name="demo-delete"),
    path("search/", search.index, name="search-index"),
    path("search/palette/", search.show, name="search-show"),
]

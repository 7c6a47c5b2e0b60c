"""Django's cached loader, which keeps the templates as `quicken` leaves them."""

from django.template.loaders import cached
from django.template.loaders.base import Loader as BaseLoader

from .tree import quicken


class Quickens(BaseLoader):
    """Makes a template quick when it is parsed, before anybody else can hold it."""

    def get_template(self, template_name, skip=None):
        template = super().get_template(template_name, skip)
        quicken(template.nodelist)
        return template


class Loader(cached.Loader, Quickens):
    """Parses each template once and keeps the quick one."""

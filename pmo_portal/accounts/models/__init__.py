from .session import Session
from .sign_in_link import SignInLink
from .user import Role, User

__all__ = ["Role", "Session", "SignInLink", "User"]

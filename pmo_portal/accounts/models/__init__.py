from .attempt import Attempt
from .session import Session
from .sign_in_link import SignInLink
from .user import Role, User

__all__ = ["Attempt", "Role", "Session", "SignInLink", "User"]

"""Run mode: the page that replaces the whole shell while people are in the room."""

from foorumi.ui.console.room.page import RoomPage

__all__ = ["RoomPage"]

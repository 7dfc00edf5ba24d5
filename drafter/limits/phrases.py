"""What was done, and which date is wanted, in a sentence for each moment of a complaint."""

from typing import Final

from drafter.limits.schemes import Moment

DONE: Final = {
    Moment.FIRST_COMPLAINT: "The complaint was sent",
    Moment.ACKNOWLEDGED: "It was acknowledged",
    Moment.ANSWERED: "It was answered",
    Moment.FINAL: "The final answer came",
    Moment.NEXT: "The complaint was taken to the next stage",
    Moment.OMBUDSMAN: "The complaint went to the Ombudsman",
}
"""What was done, by which a limit was met."""
EXACTLY: Final = {
    Moment.ACKNOWLEDGED: "Give the exact day on which they said that they had it.",
    Moment.ANSWERED: "Give the exact day on which they answered.",
}
"""What to ask for where a date known in part does not tell whether the body was in time."""
ASKED_FOR: Final = {
    Moment.FIRST_AWARE: "Give the day on which the person first knew of the matter.",
    Moment.FIRST_COMPLAINT: "Give the day on which the complaint was sent.",
    Moment.TOLD: "Give the day on which they were first told.",
    Moment.SENT: "Give the day on which this was sent.",
    Moment.ACKNOWLEDGED: "Give the day on which this was sent.",
    Moment.ANSWERED: "This runs from the answer: give its date when it comes.",
    Moment.STATEMENT: "Give the day on which the statement of complaint was agreed.",
    Moment.FINAL: "This runs from the final answer: give its date when it comes.",
}
"""What to ask for where time can't be counted from a moment yet."""

"""What a reviewer would send back: functions from case and document to problems."""

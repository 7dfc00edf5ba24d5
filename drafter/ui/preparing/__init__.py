"""What preparing's steps have that no form builder could draw."""

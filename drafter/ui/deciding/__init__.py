"""What deciding's steps have that no form builder could draw."""

"""An independent reader of finished files: nothing that identifies anyone may be in them."""

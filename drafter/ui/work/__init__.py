"""An open case on the screen: rail, page, preview, foot."""

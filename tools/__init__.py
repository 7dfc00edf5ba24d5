"""Scripts for whoever builds the project; the program needs none of them."""

"""Letters, lists and forms of a complaint that is prepared: under real names, on purpose."""

"""What is known of a complaint, under real names: frozen records, dates, money."""

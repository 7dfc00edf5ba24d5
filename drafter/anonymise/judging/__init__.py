"""Who is named where, and how sure that is: replaced, asked about or left."""

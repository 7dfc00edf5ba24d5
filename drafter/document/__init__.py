"""From an anonymised case and a template pack to a composed document."""

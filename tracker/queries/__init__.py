"""One function per question, grouped by page. Each docstring states the grain. All filters come from predicate.where."""

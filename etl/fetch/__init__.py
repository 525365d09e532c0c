"""From the sites of the Committee to bytes on disk, politely. The only part of the project that opens a connection."""

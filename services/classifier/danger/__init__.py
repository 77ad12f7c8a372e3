"""Whether somebody is, or within minutes may be, hurt."""

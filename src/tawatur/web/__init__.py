"""Stories and readings -> pages in a browser and answers for programs: what `tawatur serve` opens."""

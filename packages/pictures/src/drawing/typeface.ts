/** Typefaces by name, the self-hosted variable ones first, then what a machine without them has. */
export const SANS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif";

/** The two efforts of a link: those who lead, and those whom they lead. */
export const TRACKS = ["leadership", "frontLine"] as const;
export type Track = (typeof TRACKS)[number];

/** One of something for each track. */
export type InTracks<Each> = Readonly<Record<Track, Each>>;

import type { FurtherPlan } from "../further-story.ts";

const around = (worker: number, leader: number, client: number) => ({ worker, leader, client });

/**
 * Staff are held back by rules and deadlines, and by who would be blamed; citizens find that what they know from their own
 * lives is left out. Those who lead find that they bring groups together, which citizens hardly notice.
 */
export const FURTHER: FurtherPlan = {
  sets: ["obstacles", "leading-among"],
  around: {
    "obstacles.accountability.1": around(4.1, 3.6, 3.7),
    "obstacles.accountability.2": around(3.6, 3.3, 3.1),
    "obstacles.knowledge.1": around(3.1, 2.8, 4.2),
    "obstacles.knowledge.2": around(2.9, 2.7, 3.8),
    "obstacles.autonomy.1": around(2.7, 3.0, 3.3),
    "obstacles.autonomy.2": around(2.2, 2.6, 2.9),
    "leading-among.connecting.1": around(3.1, 4.1, 2.7),
    "leading-among.connecting.2": around(2.6, 3.8, 2.5),
    "leading-among.connecting.3": around(3.4, 4.3, 3.0),
    "leading-among.room.1": around(3.2, 3.9, 2.9),
    "leading-among.room.2": around(2.7, 3.5, 2.6),
  },
};

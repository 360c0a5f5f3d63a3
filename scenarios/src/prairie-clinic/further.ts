import type { FurtherPlan } from "../further-story.ts";

const around = (worker: number, leader: number, client: number) => ({ worker, leader, client });

/**
 * Staff see the rules, families that what they know is left out; those who lead speak well of the common aim, and see
 * more room for working things out than the others do.
 */
export const FURTHER: FurtherPlan = {
  sets: ["obstacles", "leading-among"],
  around: {
    "obstacles.accountability.1": around(3.6, 3.4, 2.9),
    "obstacles.accountability.2": around(2.8, 3.3, 2.2),
    "obstacles.knowledge.1": around(2.6, 2.7, 3.8),
    "obstacles.knowledge.2": around(2.7, 2.9, 3.4),
    "obstacles.autonomy.1": around(3.1, 3.2, 3.9),
    "obstacles.autonomy.2": around(2.3, 2.9, 2.8),
    "leading-among.connecting.1": around(3.5, 4.2, 3.0),
    "leading-among.connecting.2": around(2.8, 3.6, 2.9),
    "leading-among.connecting.3": around(3.9, 4.4, 3.4),
    "leading-among.room.1": around(3.0, 3.7, 3.0),
    "leading-among.room.2": around(2.4, 3.3, 2.8),
  },
};

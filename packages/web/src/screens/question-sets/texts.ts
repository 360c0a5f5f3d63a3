import { listed } from "../../ui/words.ts";

/** The words around answers to ready-made questions that do not come from the data. */
export const texts = {
  kinds: { worker: "Workers", leader: "Leaders", client: "Clients" },
  obstacles: {
    heading: "Obstacles to coproduction",
    lead: (kinds: readonly string[]) =>
      `How ${listed(kinds)} answered the same questions about what may stand between them. Many who say “a lot” say where it is felt, not what it comes from.`,
    question: "Where do the two sides see it differently, and what would each need to hear from the other?",
  },
  "leading-among": {
    heading: "Leading among others",
    lead: (kinds: readonly string[]) =>
      `How ${listed(kinds)} answered whether leading helps the groups to connect with each other. This is apart from the ties above, and about what leading does here, about no single leader.`,
    question: "Which groups would need help to find each other next, and who could give it?",
  },
  rule: (threshold: number) =>
    `Over all sites, and only where at least ${threshold} people of a kind answered. Choices of fewer than ${threshold} are told together with their neighbours, or not at all.`,
  notAsked: (wave: string) => `“${wave}” did not ask about this.`,
  how: {
    obstacles:
      "A draft wave can ask six questions about obstacles, of workers and clients alike, under “Ready-made questions”.",
    "leading-among": "A draft wave can ask five questions about leading among others, under “Ready-made questions”.",
  },
  toWaves: "To the waves",
  picture: (heading: string, wave: string) => `${heading}, ${wave}`,
} as const;

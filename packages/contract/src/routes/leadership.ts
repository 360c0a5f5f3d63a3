import * as z from "zod";
import { reflection, reflectionWords } from "../leadership.ts";
import { id } from "../words.ts";
import { inEffort, route } from "./route.ts";

const inReflection = inEffort.extend({ reflectionId: id });
const REFLECTIONS = "/organizations/{organizationId}/efforts/{effortId}/reflections";
const REFLECTION = `${REFLECTIONS}/{reflectionId}` as const;
const tags = ["Leadership"];

/** The private log of whoever is signed in: nobody else's entries can be asked for. */
export const leadership = {
  reflections: route
    .route({ method: "GET", path: REFLECTIONS, tags, summary: "List one's own private entries, newest first" })
    .input(inEffort)
    .output(z.array(reflection)),
  reflect: route
    .route({
      method: "PUT",
      path: REFLECTION,
      tags,
      summary: "Write a private entry under an id of one's own making, or change it",
    })
    .input(inReflection.extend({ reflection: reflectionWords }))
    .output(reflection),
  forget: route
    .route({ method: "DELETE", path: REFLECTION, tags, summary: "Delete one of one's own private entries for good" })
    .input(inReflection)
    .output(z.object({ removed: z.literal(true) })),
};

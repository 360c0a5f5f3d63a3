import * as z from "zod";
import { MOST_PEOPLE, peopleImport, peopleImported, peoplePreview, person, personChange } from "../people.ts";
import { inEffort, route } from "./route.ts";

const list = z.object({ people: z.array(person) });

/** The people of an effort. */
export const people = {
  list: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/efforts/{effortId}/people",
      tags: ["People"],
      summary: "The people of an effort, by name",
    })
    .input(inEffort)
    .output(list),
  change: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/efforts/{effortId}/people",
      tags: ["People"],
      summary: "Add, change and remove people, all of it or nothing",
    })
    .input(inEffort.extend({ changes: z.array(personChange).min(1).max(MOST_PEOPLE) }))
    .output(list),
  preview: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/efforts/{effortId}/people/import/preview",
      tags: ["People"],
      summary: "What an import of people would do, row by row; nothing is stored",
    })
    .input(inEffort.extend(peopleImport.shape))
    .output(peoplePreview),
  accept: route
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/efforts/{effortId}/people/import",
      tags: ["People"],
      summary: "Import people, all of them or nobody",
      successStatus: 201,
    })
    .input(inEffort.extend(peopleImport.shape))
    .output(peopleImported),
};

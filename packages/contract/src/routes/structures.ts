import * as z from "zod";
import { choiceQuestion } from "../further-questions.ts";
import {
  inclusionJudgement,
  newStructure,
  structure,
  structureChange,
  structureKind,
  structureSurvey,
} from "../structures.ts";
import { id } from "../words.ts";
import { inEffort, inOrganization, route } from "./route.ts";

const inStructure = inOrganization.extend({ structureId: id });
const STRUCTURES = "/organizations/{organizationId}/efforts/{effortId}/structures";
const STRUCTURE = "/organizations/{organizationId}/structures/{structureId}";
const tags = ["Structures"];

/** The structures of the work, and how far each takes in each workgroup. */
export const structures = {
  kinds: route
    .route({ method: "GET", path: "/structure-kinds", tags, summary: "The twelve kinds of structures" })
    .output(z.array(structureKind)),
  list: route
    .route({ method: "GET", path: STRUCTURES, tags, summary: "List an effort's structures with their inclusions" })
    .input(inEffort)
    .output(z.array(structure)),
  create: route
    .route({ method: "POST", path: STRUCTURES, tags, summary: "Name a structure", successStatus: 201 })
    .input(inEffort.extend({ structure: newStructure }))
    .output(structure),
  change: route
    .route({ method: "PATCH", path: STRUCTURE, tags, summary: "Change a structure's kind, name or note" })
    .input(inStructure.extend({ structure: structureChange }))
    .output(structure),
  remove: route
    .route({ method: "DELETE", path: STRUCTURE, tags, summary: "Remove a structure; it can be restored" })
    .input(inStructure)
    .output(z.object({ removed: z.literal(true) })),
  restore: route
    .route({ method: "POST", path: `${STRUCTURE}/restore`, tags, summary: "Bring a removed structure back" })
    .input(inStructure)
    .output(structure),
  judge: route
    .route({
      method: "PUT",
      path: `${STRUCTURES}/inclusions`,
      tags,
      summary: "Judge how far structures take in workgroups, one or several at once",
    })
    .input(inEffort.extend({ judgements: z.array(inclusionJudgement).min(1).max(2000) }))
    .output(z.array(structure)),
  questions: route
    .route({
      method: "GET",
      path: `${STRUCTURES}/questions`,
      tags,
      summary: "A ready-made further question for each structure: how far it takes people in",
    })
    .input(inEffort)
    .output(z.array(choiceQuestion)),
  survey: route
    .route({
      method: "GET",
      path: `${STRUCTURES}/survey`,
      tags,
      summary: "What those concerned said of each structure when they were asked last",
    })
    .input(inEffort)
    .output(z.array(structureSurvey)),
};

import * as z from "zod";
import { caseResults, caseRound, clientCase, newCase, newCaseRound } from "../cases.ts";
import { id } from "../words.ts";
import { inEffort, inOrganization, route } from "./route.ts";

const inRound = inOrganization.extend({ caseRoundId: id });
const inCase = inOrganization.extend({ caseId: id });
const ROUNDS = "/organizations/{organizationId}/efforts/{effortId}/case-rounds";
const ROUND = "/organizations/{organizationId}/case-rounds/{caseRoundId}";
const CASE = "/organizations/{organizationId}/cases/{caseId}";
const removed = z.object({ removed: z.literal(true) });
const tags = ["Case-level networks"];

/** Case-level networks: the roles around one consenting client. */
export const cases = {
  rounds: route
    .route({ method: "GET", path: ROUNDS, tags, summary: "An effort's rounds of case-level networks" })
    .input(inEffort)
    .output(z.array(caseRound)),
  createRound: route
    .route({ method: "POST", path: ROUNDS, tags, summary: "Plan a round of case-level networks", successStatus: 201 })
    .input(inEffort.extend({ round: newCaseRound }))
    .output(caseRound),
  round: route
    .route({ method: "GET", path: ROUND, tags, summary: "One round with its cases" })
    .input(inRound)
    .output(caseRound),
  changeRound: route
    .route({ method: "PUT", path: ROUND, tags, summary: "Change a round that has not been opened" })
    .input(inRound.extend({ round: newCaseRound }))
    .output(caseRound),
  removeRound: route
    .route({ method: "DELETE", path: ROUND, tags, summary: "Delete a round with its cases and answers" })
    .input(inRound)
    .output(removed),
  openRound: route
    .route({ method: "POST", path: `${ROUND}/open`, tags, summary: "Open a round for answers" })
    .input(inRound)
    .output(caseRound),
  closeRound: route
    .route({ method: "POST", path: `${ROUND}/close`, tags, summary: "Close a round; its results can then be seen" })
    .input(inRound)
    .output(caseRound),
  results: route
    .route({ method: "GET", path: `${ROUND}/results`, tags, summary: "Published results of a closed round" })
    .input(inRound)
    .output(caseResults),
  addCase: route
    .route({ method: "POST", path: `${ROUND}/cases`, tags, summary: "Add a case to a round", successStatus: 201 })
    .input(inRound.extend({ case: newCase }))
    .output(clientCase),
  changeCase: route
    .route({ method: "PUT", path: CASE, tags, summary: "Change a case of a round that has not been opened" })
    .input(inCase.extend({ case: newCase }))
    .output(clientCase),
  removeCase: route
    .route({ method: "DELETE", path: CASE, tags, summary: "Remove a case from a round that has not been opened" })
    .input(inCase)
    .output(removed),
  withdraw: route
    .route({
      method: "POST",
      path: `${CASE}/withdraw`,
      tags,
      summary: "Record that the client took their consent back; deletes all answers about the case",
    })
    .input(inCase)
    .output(clientCase),
};

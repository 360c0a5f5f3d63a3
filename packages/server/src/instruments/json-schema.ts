import { instrumentFile } from "@interrelate/contract";
import * as z from "zod";

/**
 * The JSON Schema (draft 2020-12) of instrument files, made from the schema that reads them. What no schema can say
 * stands in its description.
 */
export function instrumentJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(instrumentFile, { target: "draft-2020-12", io: "input" });
  return {
    $schema,
    $id: "/api/schemas/instrument.json",
    title: "Interrelate instrument",
    description: DESCRIPTION,
    ...schema,
  };
}

const DESCRIPTION =
  "A questionnaire about relational coordination. Beyond this schema: each dimension is asked at most once; at least " +
  "two of frequent, timely, accurate and problemSolving and at least two of sharedGoals, sharedKnowledge and " +
  "mutualRespect are asked; the scores of frequent are 1, 3, 5, 4, 2, all others rise from 1 to 5 or fall from 5 to " +
  "1; the first of the languages has every text; {process} in a question stands for the work process. An " +
  "attestation in a file is not taken over: whoever takes the file in states their own.";

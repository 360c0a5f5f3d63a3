import * as z from "zod";

/** How far a structure takes in a workgroup. */
export const inclusionLevel = z.enum(["none", "partial", "full"]);
export type InclusionLevel = z.infer<typeof inclusionLevel>;

/** How far a structure takes people in as they say themselves: unknown where most of them do not know it. */
export const surveyedLevel = z.enum([...inclusionLevel.options, "unknown"]);
export type SurveyedLevel = z.infer<typeof surveyedLevel>;

import * as z from "zod";
import { id, isOneLine, NOT_ONE_LINE, name } from "./words.ts";

/** How somebody is reached: by e-mail, by a letter with a code, or not by us. */
export const channel = z.enum(["email", "code", "none"]);
export type Channel = z.infer<typeof channel>;

/** A language by its BCP 47 tag, such as `da` or `en-x-plain`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, "Please choose one of the languages.");

/** One person of an effort: whom a wave asks, for which workgroups, and how they are reached. */
export const person = z
  .object({
    id,
    name,
    email: z
      .email("That does not look like an e-mail address.")
      .max(254, "At most 254 characters.")
      .refine(isOneLine, NOT_ONE_LINE)
      .nullable(),
    /** The workgroup they belong to. */
    workgroupId: id,
    /** Further workgroups they answer for, where that was declared. */
    furtherWorkgroupIds: z.array(id).max(10, "At most ten further workgroups."),
    siteId: id.nullable(),
    /** Null: the effort's language. */
    language: languageTag.nullable(),
    channel,
  })
  .superRefine((value, context) => {
    if (value.channel === "email" && value.email === null)
      context.addIssue({ code: "custom", path: ["email"], message: "Please add the e-mail address to write to." });
    if (new Set([value.workgroupId, ...value.furtherWorkgroupIds]).size <= value.furtherWorkgroupIds.length)
      context.addIssue({ code: "custom", path: ["furtherWorkgroupIds"], message: "A workgroup stands here twice." });
  });
export type Person = z.infer<typeof person>;

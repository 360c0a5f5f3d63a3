import * as z from "zod";
import { id, isOneLine, NOT_ONE_LINE } from "./words.ts";

/** Who is signed in and which organisations they may enter. */
export const session = z.object({
  user: z.object({
    id,
    name: z.string(),
    email: z.string().nullable(),
    /** False until the owner who came in by the one-time key has set an e-mail address and a password. */
    canReturn: z.boolean(),
  }),
  organizations: z.array(
    z.object({
      id,
      name: z.string(),
      synthetic: z.boolean(),
      scenario: z.string().nullable(),
      /** Whether they see it as somebody of a guest organisation, by what was agreed alone. */
      guest: z.boolean(),
    }),
  ),
});
export type Session = z.infer<typeof session>;

export const credentials = z.object({
  name: z.string().trim().min(1, "Please say what you are called.").max(120).refine(isOneLine, NOT_ONE_LINE),
  email: z.email("That does not look like an e-mail address."),
  password: z.string().min(10, "At least 10 characters.").max(128),
});
export type Credentials = z.infer<typeof credentials>;

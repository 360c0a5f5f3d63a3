import * as z from "zod";
import { credentials, session } from "../accounts.ts";
import { route } from "./route.ts";

/** Who is signed in. */
export const accounts = {
  claim: route
    .route({
      method: "POST",
      path: "/owner/claim",
      tags: ["Accounts"],
      summary: "Come in with the one-time owner key",
    })
    .input(z.object({ key: z.string() }))
    .output(z.object({ claimed: z.literal(true) })),
  session: route
    .route({ method: "GET", path: "/session", tags: ["Accounts"], summary: "Who is signed in" })
    .output(session),
  setCredentials: route
    .route({
      method: "PUT",
      path: "/session/credentials",
      tags: ["Accounts"],
      summary: "Set name, e-mail and password",
    })
    .input(credentials)
    .output(session),
};

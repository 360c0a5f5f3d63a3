import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import * as z from "zod";

/**
 * Lets the product sign somebody in whom it has recognised by other means (the one-time key), with the sign-in
 * library's own session and cookie. It cannot be reached over HTTP.
 */
export const ownerEntrance = {
  id: "owner-entrance",
  endpoints: {
    openSessionByKey: createAuthEndpoint(
      "/owner-entrance/open",
      { method: "POST", body: z.object({ userId: z.string() }), requireHeaders: true, metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        if (user === null) throw ctx.error("NOT_FOUND");
        const session = await internalAdapter.createSession(user.id, false, { openedByKey: true });
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ opened: true });
      },
    ),
  },
} as const;

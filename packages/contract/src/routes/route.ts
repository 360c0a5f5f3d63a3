import { oc } from "@orpc/contract";
import * as z from "zod";
import { id } from "../words.ts";

/** A route that needs a signed-in person, with the errors it may answer with. */
export const route = oc.errors({
  UNAUTHORIZED: { status: 401, message: "Please sign in." },
  NOT_FOUND: { status: 404, message: "This does not exist, or you have no access to it." },
  CONFLICT: { status: 409 },
  VALIDATION: { status: 422 },
});

/** What the address of a route names: an organisation, an effort in it, a wave in it. */
export const inOrganization = z.object({ organizationId: id });
export const inEffort = inOrganization.extend({ effortId: id });
export const inWave = inOrganization.extend({ waveId: id });

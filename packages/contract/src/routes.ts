import { accounts } from "./routes/accounts.ts";
import { cases } from "./routes/cases.ts";
import { efforts } from "./routes/efforts.ts";
import { fieldwork } from "./routes/fieldwork.ts";
import { guests } from "./routes/guests.ts";
import { health } from "./routes/health.ts";
import { imports } from "./routes/imports.ts";
import { instruments } from "./routes/instruments.ts";
import { interventions } from "./routes/interventions.ts";
import { languages } from "./routes/languages.ts";
import { leadership } from "./routes/leadership.ts";
import { linkedEfforts } from "./routes/linked-efforts.ts";
import { people } from "./routes/people.ts";
import { privacy } from "./routes/privacy.ts";
import { processes } from "./routes/processes.ts";
import { reporting } from "./routes/reporting.ts";
import { results } from "./routes/results.ts";
import { scenarios } from "./routes/scenarios.ts";
import { structures } from "./routes/structures.ts";
import { waves } from "./routes/waves.ts";

/**
 * Every route of the API. The server implements it, the web client and the OpenAPI description are derived
 * from it. Signing in and out is the auth library's own (`/api/auth/*`); survey pages are plain HTML (`/s/*`).
 */
export const routes = {
  health,
  accounts,
  scenarios,
  efforts,
  linkedEfforts,
  guests,
  people,
  waves,
  imports,
  instruments,
  fieldwork,
  languages,
  results,
  cases,
  reporting,
  privacy,
  processes,
  structures,
  leadership,
  interventions,
};

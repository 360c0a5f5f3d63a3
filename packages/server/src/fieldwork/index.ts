export { BUILT_IN_WORDS } from "./built-in-words.ts";
export { fieldworkRoutes } from "./routes.ts";
export { sendMails } from "./send-mails.ts";

export { takeHeadcount } from "./change-store.ts";
export { LETTER_TEXTS } from "./letters/letter-texts.ts";
export { minutesOf } from "./minutes-of.ts";
export { peoplePages } from "./pages-routes.ts";
export { hashOfLink, personalLinks } from "./personal-links.ts";
export { peopleRoutes } from "./routes.ts";
export { countPeople, giveLinks, inviteEverybody, readPeople } from "./store.ts";

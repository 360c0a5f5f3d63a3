export { takeHeadcount } from "./change-store.ts";
export { LETTER_TEXTS } from "./letters/letter-texts.ts";
export { peoplePages } from "./pages-routes.ts";
export { hashOfLink, type PersonalLink, personalLinks } from "./personal-links.ts";
export { peopleRoutes } from "./routes.ts";
export { smallGroups } from "./rules.ts";
export { countPeople, type Invitation, inviteEverybody, type PeopleCount, readPeople } from "./store.ts";

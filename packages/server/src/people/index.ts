export { hashOfLink, type PersonalLink, personalLinks } from "./personal-links.ts";
export { countPeople, type Invitation, inviteEverybody, type PeopleCount, readPeople } from "./store.ts";

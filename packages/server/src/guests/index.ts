export { admit, admitGuest, openGuestOrganizations } from "./admit.ts";
export { topicOfGuests } from "./guest-news.ts";
export { MAP_STREAM, OPEN_TO_GUESTS } from "./open-to-guests.ts";
export { guestRoutes } from "./routes.ts";
export { insertGuest } from "./store.ts";

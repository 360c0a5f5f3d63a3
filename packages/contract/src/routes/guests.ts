import * as z from "zod";
import { guest, guestInvitation, newGuest } from "../guests.ts";
import { id, name } from "../words.ts";
import { inEffort, inOrganization, route } from "./route.ts";

const inGuest = inOrganization.extend({ guestId: id });
const GUESTS = "/organizations/{organizationId}/efforts/{effortId}/guests";
const GUEST = "/organizations/{organizationId}/guests/{guestId}";
const removed = z.object({ removed: z.literal(true) });
const tags = ["Guests"];

/** Organisations that take part in an effort as guests. */
export const guests = {
  list: route
    .route({ method: "GET", path: GUESTS, tags, summary: "An effort's guest organisations and their agreements" })
    .input(inEffort)
    .output(z.array(guest)),
  create: route
    .route({ method: "POST", path: GUESTS, tags, summary: "Take in a guest organisation", successStatus: 201 })
    .input(inEffort.extend({ guest: newGuest }))
    .output(guest),
  change: route
    .route({ method: "PUT", path: GUEST, tags, summary: "Change a guest, its sites or its agreement" })
    .input(inGuest.extend({ guest: newGuest }))
    .output(guest),
  remove: route
    .route({ method: "DELETE", path: GUEST, tags, summary: "End a guest's part; its people can no longer come in" })
    .input(inGuest)
    .output(removed),
  invite: route
    .route({
      method: "POST",
      path: `${GUEST}/invitations`,
      tags,
      summary: "Make a one-time link for somebody of a guest",
      successStatus: 201,
    })
    .input(inGuest.extend({ name }))
    .output(guestInvitation),
  removeMember: route
    .route({ method: "DELETE", path: `${GUEST}/members/{userId}`, tags, summary: "Take somebody's access away" })
    .input(inGuest.extend({ userId: id }))
    .output(guest),
  enter: route
    .route({ method: "POST", path: "/guest-invitations/enter", tags, summary: "Come in with a one-time guest link" })
    .input(z.object({ key: z.string().max(200) }))
    .output(z.object({ organizationId: id, effortId: id })),
};

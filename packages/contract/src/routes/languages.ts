import { translations } from "../languages.ts";
import { inOrganization, route } from "./route.ts";

/** What respondents read, in every language. */
export const languages = {
  translations: route
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/translations",
      tags: ["Languages"],
      summary: "Every text of surveys, mails and instruments in every language, and what is missing",
    })
    .input(inOrganization)
    .output(translations),
};

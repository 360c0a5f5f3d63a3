export { privacyChores } from "./chores.ts";
export { publishFurther } from "./publish-further.ts";
export { privacyRoutes } from "./routes.ts";
export { holdQuestions } from "./store.ts";

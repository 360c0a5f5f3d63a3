declare module "virtual:contract" {
  import type { routes } from "@interrelate/contract";

  const contract: typeof routes;
  export default contract;
}

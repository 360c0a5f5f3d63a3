import type { ActWeights } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** The weights that an effort has set; undefined while it uses the usual ones. */
export function readWeights(open: Open, effortId: string): Promise<ActWeights | undefined> {
  return open
    .selectFrom("work.act_weights")
    .select(["weakness", "certainty", "hand_offs as handOffs", "structures", "context"])
    .where("effort_id", "=", effortId)
    .executeTakeFirst();
}

/** Keeps the weights of an effort in place of earlier ones. */
export async function writeWeights(
  open: Open,
  { organizationId, effortId }: { readonly organizationId: string; readonly effortId: string },
  { handOffs, ...others }: ActWeights,
): Promise<void> {
  const weights = { ...others, hand_offs: handOffs };
  await open
    .insertInto("work.act_weights")
    .values({ organization_id: organizationId, effort_id: effortId, ...weights })
    .onConflict((conflict) => conflict.columns(["organization_id", "effort_id"]).doUpdateSet(weights))
    .execute();
}

/** Takes an effort back to the usual weights. */
export async function deleteWeights(open: Open, effortId: string): Promise<void> {
  await open.deleteFrom("work.act_weights").where("effort_id", "=", effortId).execute();
}

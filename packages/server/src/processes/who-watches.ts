import { isMember } from "../accounts/index.ts";
import { admitGuest, MAP_STREAM, topicOfGuests } from "../guests/index.ts";
import type { Live } from "../platform/live.ts";
import type { LiveStream } from "../platform/live-stream.ts";
import type { Services } from "../platform/rpc.ts";
import type { PlacedMap } from "./map-news.ts";

/** As what somebody may see a map: a member, or a guest whose agreement lets them; undefined when they may not. */
export async function standingAt(
  services: Services,
  userId: string,
  { organizationId, mapId }: PlacedMap,
): Promise<"member" | "guest" | undefined> {
  if (await isMember(services.authPool, userId, organizationId)) return "member";
  const asked = { opening: MAP_STREAM, input: { mapId } };
  return (await admitGuest(services, userId, organizationId, asked)) && "guest";
}

/** Ends a guest's stream as soon as something about guests changes and they may not see the map any more. */
export function endWithAgreement(
  services: Services,
  live: Live,
  { userId, map, stream }: { readonly userId: string; readonly map: PlacedMap; readonly stream: LiveStream },
): void {
  const askAnew = () => {
    standingAt(services, userId, map).then((standing) => {
      if (standing === undefined) stream.end();
    }, stream.end);
  };
  const ears = { told: askAnew, missed: askAnew, over: stream.end };
  stream.body.once("close", live.listen(topicOfGuests(map.organizationId), ears));
  // What changed before anybody listened.
  askAnew();
}

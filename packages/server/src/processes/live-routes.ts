import { id } from "@interrelate/contract";
import type { FastifyInstance } from "fastify";
import { asRole } from "../database/index.ts";
import { sendProblem } from "../platform/answer-errors.ts";
import type { Live } from "../platform/live.ts";
import { LIVE_HEADERS, type LiveStream, openLiveStream } from "../platform/live-stream.ts";
import { problem } from "../platform/problem.ts";
import type { Services } from "../platform/rpc.ts";
import { type PlacedMap, topicOfMap } from "./map-news.ts";
import { type SharedRead, shareReads } from "./share-reads.ts";
import { readRevision } from "./store.ts";
import { type StreamPlaces, streamPlaces } from "./stream-places.ts";
import { endWithAgreement, standingAt } from "./who-watches.ts";

type Asked = { Params: PlacedMap };

/** Enough for everybody's tabs, and too few to use up what the server has. */
const MOST = 20;

/**
 * What happens to a map while somebody has it open, as server-sent events: `revision` at once and with every change,
 * `renamed`, and `removed`, which is the last one. Registers as a Fastify plugin below `/api`, where whoever is not
 * signed in has been sent away.
 */
export function mapStreams(services: Services, live: Live) {
  const house: House = {
    live,
    places: streamPlaces(MOST),
    read: shareReads(({ organizationId, mapId }) =>
      asRole(services.db, { organizationId, role: "ir_app" }, (open) => readRevision(open, mapId)),
    ),
  };
  return async (app: FastifyInstance): Promise<void> => {
    const options = { compress: false, exposeHeadRoute: false } as const;
    app.get<Asked>("/organizations/:organizationId/maps/:mapId/changes", options, async (request, reply) => {
      const { organizationId, mapId } = request.params;
      const readable = id.safeParse(organizationId).success && id.safeParse(mapId).success;
      const { user } = request;
      const map = { organizationId, mapId };
      const standing = readable && user !== null ? await standingAt(services, user.id, map) : undefined;
      if (user === null || standing === undefined) return sendProblem(reply, NO_SUCH_MAP);
      const leave = house.places.take(user.id);
      if (leave === undefined) return sendProblem(reply, TOO_MANY);
      const stream = await openMapStream(house, map, leave);
      if (stream === undefined) return sendProblem(reply, NO_SUCH_MAP);
      if (standing === "guest") endWithAgreement(services, live, { userId: user.id, map, stream });
      return reply.headers(LIVE_HEADERS).send(stream.body);
    });
  };
}

/** What all streams of one process share. */
type House = {
  readonly live: Live;
  readonly places: StreamPlaces;
  readonly read: SharedRead<number | undefined>;
};

const NO_SUCH_MAP = problem(404, "NOT_FOUND", "This does not exist, or you have no access to it.");
const TOO_MANY = problem(
  429,
  "TOO_MANY_REQUESTS",
  `You have ${MOST} process maps open at once, and changes of others are not shown in more. Please close some of them; ` +
    "what you change here is kept all the same.",
);

/** @param over is called once when the stream is over, or could not be opened. */
async function openMapStream({ live, read }: House, map: PlacedMap, over: () => void): Promise<LiveStream | undefined> {
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  const stream = openLiveStream(resolve);
  const tell = tellerOf(stream);
  // Whatever cannot be told now is there when the browser comes again.
  const missed = () => {
    read(map).then((revision) => tell(revision ?? "removed"), stream.end);
  };
  const leave = live.listen(topicOfMap(map), { told: tell, missed, over: stream.end });
  void gone.then(leave).then(over);
  try {
    const revision = await read(map);
    if (revision !== undefined) tell(revision);
    else stream.body.destroy();
    return revision === undefined ? undefined : stream;
  } catch (error) {
    stream.body.destroy();
    throw error;
  }
}

/** Passes on what happened to a map, each revision once and never an older one after a newer one. */
function tellerOf(stream: LiveStream): (news: string | number) => void {
  let latest = -1;
  return (news) => {
    if (news === "renamed") return stream.send("renamed", {});
    if (news === "removed") {
      stream.send("removed", {});
      return stream.end();
    }
    const revision = Number(news);
    if (revision <= latest) return;
    latest = revision;
    stream.send("revision", { revision });
  };
}

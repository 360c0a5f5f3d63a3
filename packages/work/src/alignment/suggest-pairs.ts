import type { Workgroup, WorkgroupPair } from "@interrelate/contract";
import type { InTracks } from "./track.ts";

/**
 * Pairs of workgroups that may be the same people, since they are called the same in both tracks, whatever the case and
 * the blanks around it. A name that several workgroups of a track have is not suggested. Somebody has to say that they are.
 */
export function suggestPairs({
  leadership,
  frontLine,
}: InTracks<readonly Pick<Workgroup, "id" | "name">[]>): WorkgroupPair[] {
  return leadership.flatMap(({ id, name }) => {
    const [same, ...more] = frontLine.filter((other) => plain(other.name) === plain(name));
    const unique = leadership.filter((other) => plain(other.name) === plain(name)).length === 1;
    return same && more.length === 0 && unique ? [{ leadershipWorkgroupId: id, frontLineWorkgroupId: same.id }] : [];
  });
}

function plain(name: string): string {
  return name.normalize("NFKC").trim().toLocaleLowerCase("en");
}

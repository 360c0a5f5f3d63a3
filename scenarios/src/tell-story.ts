import type { Scenario } from "@interrelate/contract";
import { positionIn } from "./position-in.ts";
import type { LeadershipTrackPlan, Story } from "./story.ts";
import { tellCaseRounds } from "./tell-case-rounds.ts";
import { tellEffort } from "./tell-effort.ts";

/**
 * Turns a story into a complete scenario: its effort with all answers, its guests, the networks around single clients,
 * and the effort of those who lead.
 *
 * @throws RangeError when it names a role or a site that it does not have.
 */
export function tellStory(story: Story): Scenario {
  const { key, name, summary, organization, guests = [], caseRounds = [], leadershipTrack } = story;
  const effort = tellEffort(story, organization);
  const site = positionIn(story.sites);
  return {
    ...{ key, name, summary, organization },
    ...effort,
    guests: guests.map(({ sites, ...guest }) => ({ ...guest, sites: sites.map(site) })),
    caseRounds: tellCaseRounds(caseRounds, story, effort.people),
    leadershipTrack: leadershipTrack === undefined ? null : tellLeadershipTrack(leadershipTrack, story),
  };
}

function tellLeadershipTrack(
  { note, pairs, ...track }: LeadershipTrackPlan,
  { roles, organization }: Story,
): Scenario["leadershipTrack"] {
  const leadership = positionIn(track.roles.map(({ name }) => name));
  const frontLine = positionIn(roles.map(({ name }) => name));
  return {
    ...tellEffort(track, organization),
    note,
    pairs: pairs.map(([leads, led]) => ({ leadership: leadership(leads), frontLine: frontLine(led) })),
  };
}

/** Who belongs where in each wave, and which groups they have rated already. */
export interface Participation {
  /** What contradicts an earlier row of the wave, else `null`; `site` -1 is unknown and contradicts nothing. */
  contradiction(wave: number, respondent: number, group: number, site: number): "workgroup" | "site" | null;
  hasRated(wave: number, respondent: number, rated: number): boolean;
  /** Records an accepted row. */
  record(wave: number, respondent: number, group: number, site: number, rated: number): void;
}

interface WaveParticipation {
  group: Int32Array;
  site: Int32Array;
  /** One bit per respondent for each rated group: a million respondents and a dozen groups take under 2 MB. */
  rated: Uint32Array[];
}

/**
 * Remembers, per wave, each respondent's workgroup and site and the groups rated.
 *
 * A respondent has one workgroup and one site in a wave: a tie is the view of one group's members, and a
 * person counted in two groups would be drawn, counted and protected as two people.
 */
export function createParticipation(): Participation {
  const waves: WaveParticipation[] = [];
  const inWave = (wave: number) => (waves[wave] ??= { group: unknown(64), site: unknown(64), rated: [] });
  return {
    contradiction(wave, respondent, group, site) {
      const known = inWave(wave);
      const knownGroup = known.group[respondent] ?? -1;
      const knownSite = known.site[respondent] ?? -1;
      if (knownGroup !== -1 && knownGroup !== group) return "workgroup";
      return knownSite !== -1 && site !== -1 && knownSite !== site ? "site" : null;
    },
    hasRated(wave, respondent, rated) {
      const word = inWave(wave).rated[rated]?.[respondent >>> 5] ?? 0;
      return ((word >>> (respondent & 31)) & 1) === 1;
    },
    record(wave, respondent, group, site, rated) {
      const known = inWave(wave);
      known.group = withRoom(known.group, respondent);
      known.site = withRoom(known.site, respondent);
      known.group[respondent] = group;
      if (site !== -1) known.site[respondent] = site;
      const bits = withRoomForBit(known.rated[rated], respondent);
      known.rated[rated] = bits;
      bits[respondent >>> 5]! |= 1 << (respondent & 31);
    },
  };
}

function unknown(length: number): Int32Array {
  return new Int32Array(length).fill(-1);
}

function withRoom(values: Int32Array, position: number): Int32Array {
  if (position < values.length) return values;
  const larger = unknown(Math.max(position + 1, values.length * 2));
  larger.set(values);
  return larger;
}

function withRoomForBit(bits: Uint32Array | undefined, position: number): Uint32Array {
  const word = position >>> 5;
  if (bits !== undefined && word < bits.length) return bits;
  const larger = new Uint32Array(Math.max(word + 1, 2 * (bits?.length ?? 1)));
  if (bits !== undefined) larger.set(bits);
  return larger;
}

import type { Wave, WaveSettings } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import { messageFor } from "../../client/field-messages.ts";
import { asProblem } from "../../client/problem.ts";
import { keepWave } from "./keep-wave.ts";

export interface Settings {
  wave: Wave;
  /** Saves a part of the settings; what is left out stays. `then` is given the wave as it was stored. */
  save: (part: WaveSettings, then?: (stored: Wave) => void) => void;
  /** The server's sentence about one setting that was refused. */
  messageOf: (field: keyof WaveSettings) => string | undefined;
  saving: boolean;
  saved: boolean;
  /** A refusal that is about no single setting. */
  error: unknown;
}

/** The settings of a wave, saved as they are changed. */
export function useSettings(organizationId: string, wave: Wave): Settings {
  const queries = useQueryClient();
  const changing = useMutation(
    api.waves.change.mutationOptions({ onSuccess: (changed) => keepWave(queries, organizationId, changed) }),
  );
  const changed = Object.keys(changing.variables?.settings ?? {}) as (keyof WaveSettings)[];
  const messageOf = (field: keyof WaveSettings) =>
    messageFor(changing.error, `settings.${field}`) ??
    (changed.includes(field) ? nestedMessage(changing.error, field) : undefined);
  return {
    wave,
    save: (settings, then) =>
      changing.mutate({ organizationId, waveId: wave.id, settings }, { onSuccess: (stored) => then?.(stored) }),
    messageOf,
    saving: changing.isPending,
    saved: changing.isSuccess,
    error: changed.some((field) => messageOf(field) !== undefined) ? null : changing.error,
  };
}

/** A refusal somewhere inside a setting, such as the second choice of the third question. */
function nestedMessage(error: unknown, field: string): string | undefined {
  return asProblem(error)?.data?.issues.find(({ path }) => path[0] === "settings" && path[1] === field)?.message;
}

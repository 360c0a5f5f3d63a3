import type {
  ContextRating,
  InterventionTool,
  ProcessMapSummary,
  Structure,
  StructureKind,
} from "@interrelate/contract";
import {
  type ActSource,
  contextAt,
  type FeltObstacle,
  feltObstacles,
  type Inclusions,
  mapAsReported,
  structuresAsReported,
  tiesOf,
} from "@interrelate/work";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import type { WhereToActSearch } from "../../routing/where-to-act-search.ts";
import { groupsTogether } from "../results/groups-together.ts";
import type { ResultsView } from "../results/use-results-view.ts";
import type { ShownResults } from "../results/use-wave-results.ts";
import { useQuestionSets } from "../surveys/use-question-sets.ts";
import { chosenMap } from "./chosen-map.ts";

/** All that where to act is proposed from. */
export interface ActMaterial {
  source: Omit<ActSource, "structures"> & { structures: readonly (Inclusions & Pick<Structure, "name" | "kind">)[] };
  maps: readonly ProcessMapSummary[];
  /** The map whose hand-offs count; null where none shows the work as it is. */
  map: ProcessMapSummary | null;
  context: ContextRating | null;
  tools: readonly InterventionTool[];
  kinds: readonly StructureKind[];
  /** Obstacles to coproduction that workers or clients feel; empty where nobody was asked. */
  obstacles: readonly FeltObstacle[];
}

/** Reads maps, structures, context and the catalogue beside the results shown. Suspends while they load. */
export function useActSource(shown: ShownResults, { params, effort }: ResultsView): ActMaterial {
  const search: WhereToActSearch = useSearch({ strict: false });
  const [maps, structures, ratings, tools, kinds] = useSuspenseQueries({
    queries: [
      api.processes.list.queryOptions({ input: params }),
      api.structures.list.queryOptions({ input: params }),
      api.processes.context.queryOptions({ input: params }),
      api.interventions.tools.queryOptions({ staleTime: Number.POSITIVE_INFINITY }),
      api.structures.kinds.queryOptions({ staleTime: Number.POSITIVE_INFINITY }),
    ],
  });
  const map = chosenMap(maps.data, search.map);
  const { organizationId } = params;
  const [drawn] = useSuspenseQueries({
    queries: (map === null ? [] : [map.id]).map((mapId) =>
      api.processes.get.queryOptions({ input: { organizationId, mapId } }),
    ),
  });
  // A guest is told no further answers: they are over all sites.
  const [further] = useSuspenseQueries({
    queries: (effort.guest === null ? [shown.wave.id] : []).map((waveId) =>
      api.privacy.furtherAnswers.queryOptions({ input: { organizationId, waveId }, staleTime: 60_000 }),
    ),
  });
  const set = useQuestionSets().find(({ id }) => id === "obstacles");
  const groups = groupsTogether(shown, effort);
  const context = contextAt(ratings.data, shown.site);
  return {
    source: {
      ties: tiesOf(shown),
      cuts: shown.cutoffs.between,
      workgroups: shown.workgroups,
      map: drawn === undefined ? null : mapAsReported(drawn.data.content, groups),
      structures: structuresAsReported(structures.data, groups),
      context,
    },
    maps: maps.data,
    map,
    context,
    tools: tools.data,
    kinds: kinds.data,
    obstacles: further === undefined || set === undefined ? [] : feltObstacles(further.data, set),
  };
}

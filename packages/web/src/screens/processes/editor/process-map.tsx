import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { ReactFlowProvider } from "@xyflow/react";
import { useState } from "react";
import { api } from "../../../client/client.ts";
import { mayDraw } from "../../../routing/guest-pages.ts";
import { Editor } from "./editor.tsx";
import { ReadMap } from "./read-map.tsx";

/** One process map: drawn, described and connected by everybody who has it open; by some guests only read. */
export function ProcessMapScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/maps/$mapId" });
  const search = useSearch({ from: "/signed-in/o/$organizationId/e/$effortId/maps/$mapId" });
  const navigate = useNavigate();
  const { organizationId, effortId, mapId } = params;
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: { organizationId, effortId } })).data;
  const about = useSuspenseQuery(api.processes.get.queryOptions({ input: { organizationId, mapId } })).data;
  const wave = search.wave;
  // Giving up changes begins anew.
  const [attempt, setAttempt] = useState(0);
  const [withdrawn, setWithdrawn] = useState<{ lost: boolean } | null>(null);
  if (!mayDraw(effort)) return <ReadMap effort={effort} about={about} wave={wave} withdrawn={withdrawn} />;
  return (
    <ReactFlowProvider>
      <Editor
        key={attempt}
        effort={effort}
        about={about}
        wave={wave}
        onWave={(wave) =>
          void navigate({ to: ".", search: wave === undefined ? {} : { wave }, replace: true, resetScroll: false })
        }
        onDiscard={() => setAttempt(attempt + 1)}
        onWithdrawn={(lost) => setWithdrawn({ lost })}
      />
    </ReactFlowProvider>
  );
}

import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { ReactFlowProvider } from "@xyflow/react";
import { useState } from "react";
import { api } from "../../../client/client.ts";
import { Editor } from "./editor.tsx";

/** One process map: drawn, described and connected by everybody who has it open. */
export function ProcessMapScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/maps/$mapId" });
  const search = useSearch({ from: "/signed-in/o/$organizationId/e/$effortId/maps/$mapId" });
  const navigate = useNavigate();
  const { organizationId, mapId } = params;
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const about = useSuspenseQuery(api.processes.get.queryOptions({ input: { organizationId, mapId } })).data;
  // Giving up changes begins anew.
  const [attempt, setAttempt] = useState(0);
  return (
    <ReactFlowProvider>
      <Editor
        key={attempt}
        effort={effort}
        about={about}
        wave={search.wave}
        onWave={(wave) =>
          void navigate({ to: ".", search: wave === undefined ? {} : { wave }, replace: true, resetScroll: false })
        }
        onDiscard={() => setAttempt(attempt + 1)}
      />
    </ReactFlowProvider>
  );
}

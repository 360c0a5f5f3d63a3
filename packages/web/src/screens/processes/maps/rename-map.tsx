import type { ProcessMapSummary } from "@interrelate/contract";
import { TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../client/client.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import styles from "./maps.module.css";
import { texts } from "./texts.ts";

interface RenameMapProps {
  map: ProcessMapSummary;
  params: { organizationId: string; effortId: string };
}

/** Gives a map another name. */
export function RenameMap({ map, params: { organizationId } }: RenameMapProps) {
  const queries = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const renaming = useMutation(
    api.processes.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.processes.key() });
        setName(null);
      },
    }),
  );
  const ask = () => {
    renaming.reset();
    setName(map.name);
  };
  return (
    <>
      <button type="button" className={styles.deed} aria-label={texts.renameLabel(map.name)} onClick={ask}>
        {texts.rename}
      </button>
      <Confirm
        opened={name !== null}
        title={texts.renameTitle(map.name)}
        yes={texts.renameYes}
        busy={renaming.isPending}
        ready={name !== null && name.trim() !== ""}
        onYes={() => renaming.mutate({ organizationId, mapId: map.id, map: { name: name ?? map.name } })}
        onNo={() => setName(null)}
      >
        <TextInput
          data-autofocus
          label={texts.name}
          value={name ?? ""}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemNotice error={renaming.error} what={texts.renameFailed} kept={texts.kept} />
      </Confirm>
    </>
  );
}

import type { Effort, MapContent, MapKind, NewProcessMap, ProcessMapSummary } from "@interrelate/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../../../client/client.ts";
import form from "../../../ui/form.module.css";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { ImportBpmn } from "./bpmn/import-bpmn.tsx";
import { texts } from "./texts.ts";

interface BeginMapProps {
  effort: Effort;
  maps: readonly ProcessMapSummary[];
}

interface Wanted {
  kind: MapKind;
  /** Null until somebody writes one. */
  name: string | null;
  /** The map to copy; empty for none. */
  from: string;
}

/** Begins a map, empty or as a copy of another, and opens it. */
export function BeginMap({ effort, maps }: BeginMapProps) {
  const { organizationId, id: effortId, workProcess } = effort;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const current = maps.find(({ kind }) => kind === "current");
  const [wanted, setWanted] = useState<Wanted>(() => ({
    kind: current ? "desired" : "current",
    name: null,
    from: current?.id ?? "",
  }));
  const change = (changes: Partial<Wanted>) => setWanted((before) => ({ ...before, ...changes }));
  const name = wanted.name ?? texts.suggested(wanted.kind, workProcess.name);
  const from = maps.some(({ id }) => id === wanted.from) ? wanted.from : "";
  const beginning = useMutation({
    mutationFn: async (imported: NewProcessMap | null) => {
      const map = imported ?? { kind: wanted.kind, name, ...(await copyOf(organizationId, from)) };
      return client.processes.create({ organizationId, effortId, map });
    },
    onSuccess: async (map) => {
      await queries.invalidateQueries({ queryKey: api.processes.key() });
      await navigate({
        to: "/o/$organizationId/e/$effortId/maps/$mapId",
        params: { organizationId, effortId, mapId: map.id },
      });
    },
  });
  const isImport = Boolean(beginning.variables);
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.beginTitle}</h2>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          beginning.mutate(null);
        }}
      >
        <NativeSelect
          label={texts.kind}
          value={wanted.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as MapKind })}
          data={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))}
        />
        <TextInput
          label={texts.name}
          value={name}
          maxLength={120}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        {maps.length > 0 && (
          <NativeSelect
            label={texts.from}
            value={from}
            onChange={(event) => change({ from: event.currentTarget.value })}
            data={[
              { value: "", label: texts.fromEmpty },
              ...maps.map((map) => ({ value: map.id, label: texts.fromCopy(map.name) })),
            ]}
          />
        )}
        <ProblemNotice error={isImport ? null : beginning.error} what={texts.failed} kept={texts.failedKept} />
        <div>
          <Button type="submit" loading={beginning.isPending && !isImport} disabled={name.trim() === ""}>
            {texts.yes}
          </Button>
        </div>
      </form>
      <ImportBpmn
        effort={effort}
        onBegin={({ name, map, content }) => beginning.mutate({ name, kind: map?.kind ?? wanted.kind, content })}
        busy={beginning.isPending && isImport}
        error={isImport ? beginning.error : null}
      />
    </section>
  );
}

/** The content of the map to copy; nothing for an empty one. */
async function copyOf(organizationId: string, mapId: string): Promise<{ content?: MapContent }> {
  if (mapId === "") return {};
  return { content: (await client.processes.get({ organizationId, mapId })).content };
}

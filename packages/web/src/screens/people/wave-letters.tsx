import type { Effort } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "../../ui/confirm.tsx";
import form from "../../ui/form.module.css";
import { peopleTexts as texts } from "./texts.ts";

/** Letters and links of the waves that are not over, for those who are reached by paper or by another program. */
export function WaveLetters({ effort }: { effort: Effort }) {
  const [asked, setAsked] = useState<string | null>(null);
  const waves = effort.workProcess.waves.filter(({ status }) => status !== "closed");
  if (waves.length === 0) return null;
  const pathOf = (waveId: string) => `/letters/${effort.organizationId}/${waveId}`;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.links.heading}</h2>
      <p className={form.lead}>{texts.links.lead}</p>
      {waves.map(({ id, name, status }) => (
        <div key={id} className={form.row}>
          <strong>{name}</strong>
          <Button component="a" variant="default" href={pathOf(id)} target="_blank" rel="noopener">
            {texts.links.letters}
          </Button>
          <Button variant="default" onClick={() => setAsked(id)}>
            {texts.links.file}
          </Button>
          {status === "draft" && <span className={form.aside}>{texts.links.ready}</span>}
        </div>
      ))}
      <Confirm
        opened={asked !== null}
        title={texts.links.ask}
        yes={texts.links.yes}
        busy={false}
        final
        onYes={() => {
          if (asked !== null) window.location.assign(`${pathOf(asked)}/links.csv`);
          setAsked(null);
        }}
        onNo={() => setAsked(null)}
      >
        <p>{texts.links.warning}</p>
      </Confirm>
    </section>
  );
}

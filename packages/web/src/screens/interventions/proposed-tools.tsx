import type { FittingTool } from "@interrelate/work";
import { useState } from "react";
import { type ActRow, TOOL_KINDS } from "./act-rows.ts";
import { texts } from "./texts.ts";
import styles from "./where-to-act.module.css";

interface ProposedToolsProps {
  row: ActRow;
  structures: readonly { id: string; name: string }[];
}

/** Tools of the three kinds that may fit a boundary, each with its purpose and first step, behind a disclosure. */
export function ProposedTools({ row, structures }: ProposedToolsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.tools} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {texts.tools}
        <span className="heard">: {row.names}</span>
      </summary>
      {isOpen && (
        <div className={styles.kinds}>
          {TOOL_KINDS.map((kind) => (
            <section key={kind}>
              <h3 className={styles.kind}>{texts.kind[kind]}</h3>
              {row.tools[kind].length === 0 && <p className={styles.soft}>{texts.noTool}</p>}
              <ul className={styles.plain}>
                {row.tools[kind].map((fitting) => (
                  <Tool key={fitting.tool.id} fitting={fitting} structures={structures} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </details>
  );
}

function Tool({
  fitting: { tool, there },
  structures,
}: { fitting: FittingTool } & Pick<ProposedToolsProps, "structures">) {
  const names = there.flatMap((id) => structures.find((structure) => structure.id === id)?.name ?? []);
  return (
    <li className={styles.tool}>
      <p className={styles.toolName}>{tool.name}</p>
      <p>{tool.purpose}</p>
      {names.length > 0 && <p className={styles.widen}>{texts.widen(names)}</p>}
      <p>
        <span className={styles.label}>{texts.firstStep}</span> {tool.firstStep}
      </p>
      <p className={styles.soft}>
        {tool.time}. {tool.notWhen}
      </p>
    </li>
  );
}

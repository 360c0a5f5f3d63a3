import type { GroupKinds, WorkgroupKind } from "@interrelate/contract";
import { NativeSelect } from "@mantine/core";
import styles from "./import.module.css";
import { texts } from "./texts.ts";

interface KindsFormProps {
  names: readonly string[];
  kinds: GroupKinds;
  onChange: (kinds: GroupKinds) => void;
}

/** Whether each workgroup is one of workers, of leaders or of clients. */
export function KindsForm({ names, kinds, onChange }: KindsFormProps) {
  const set = (group: string, kind: WorkgroupKind) =>
    onChange([...kinds.filter((each) => each.group !== group), { group, kind }]);
  return (
    <fieldset className={styles.items}>
      <legend>{texts.kinds.heading}</legend>
      <p className={styles.lead}>{texts.kinds.lead}</p>
      <div className={styles.columns}>
        {names.map((name) => (
          <NativeSelect
            key={name}
            label={name}
            value={kinds.find(({ group }) => group === name)?.kind ?? "worker"}
            data={texts.kinds.options}
            onChange={(event) => set(name, event.currentTarget.value as WorkgroupKind)}
          />
        ))}
      </div>
    </fieldset>
  );
}

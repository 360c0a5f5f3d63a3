import type { Structure, StructureKind } from "@interrelate/contract";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import styles from "./structures.module.css";
import { inventoryTexts as texts } from "./texts.ts";
import { Unfolding } from "./unfolding.tsx";
import { useDraft } from "./use-draft.ts";
import type { Structures } from "./use-structures.ts";
import { useUnfolded } from "./use-unfolded.ts";

interface StructureNameProps {
  structure: Structure;
  kind: StructureKind | undefined;
  kinds: readonly StructureKind[];
  list: Structures;
  isNarrow: boolean;
}

/** A structure's name over its kind; pressed, it can be renamed, moved to another kind, noted about and removed. */
export function StructureName({ structure, kind, kinds, list, isNarrow }: StructureNameProps) {
  const unfolded = useUnfolded(isNarrow);
  const button = (
    <button
      type="button"
      className={styles.name}
      aria-description={kind?.name}
      onClick={() => unfolded.onChange(!unfolded.isOpen)}
    >
      {structure.name}
    </button>
  );
  return (
    <>
      <Unfolding
        unfolded={unfolded}
        isNarrow={isNarrow}
        title={structure.name}
        label={texts.edit.label(structure.name)}
        button={button}
      >
        <Fields structure={structure} kinds={kinds} list={list} onClose={() => unfolded.onChange(false)} />
      </Unfolding>
      <span className={styles.kindName}>{kind?.name}</span>
    </>
  );
}

type FieldsProps = Omit<StructureNameProps, "kind" | "isNarrow"> & { onClose: () => void };

function Fields({ structure, kinds, list, onClose }: FieldsProps) {
  const name = useDraft(structure.name, (words) => {
    if (words === "") name.reset();
    else list.change(structure.id, { name: words });
  });
  const note = useDraft(structure.note, (words) => list.change(structure.id, { note: words }));
  return (
    <form
      className={styles.judge}
      onSubmit={(event) => {
        event.preventDefault();
        name.settle();
        note.settle();
        onClose();
      }}
    >
      <TextInput label={texts.edit.name} maxLength={120} {...name.field} />
      <NativeSelect
        label={texts.edit.kind}
        value={structure.kind}
        data={kinds.map((kind) => ({ value: kind.id, label: kind.name }))}
        onChange={(event) => list.change(structure.id, { kind: event.currentTarget.value as Structure["kind"] })}
      />
      <Textarea
        label={texts.edit.note}
        placeholder={texts.edit.notePlaceholder}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        {...note.field}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" size="sm">
          {texts.edit.close}
        </Button>
        <Button variant="subtle" size="sm" color="var(--danger-word)" onClick={() => list.remove(structure)}>
          {texts.edit.remove}
        </Button>
      </div>
    </form>
  );
}

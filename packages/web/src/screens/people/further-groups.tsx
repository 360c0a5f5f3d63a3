import { Checkbox, Popover, UnstyledButton } from "@mantine/core";
import styles from "./people.module.css";
import type { FieldProps } from "./person-fields.tsx";
import { peopleTexts as texts } from "./texts.ts";

/** The workgroups that somebody answers for beside their own. */
export function FurtherGroups({ person, effort, disabled, onChange }: FieldProps) {
  const others = effort.workProcess.workgroups.filter(({ id }) => id !== person.workgroupId);
  const chosen = others.filter(({ id }) => person.furtherWorkgroupIds.includes(id));
  const words = texts.table.alsoIn(chosen.map(({ name }) => name));
  return (
    <Popover withinPortal trapFocus shadow="none" position="bottom-start">
      <Popover.Target>
        <UnstyledButton
          className={styles.field}
          disabled={disabled}
          aria-label={texts.table.alsoInLabel(person.name, words)}
        >
          {words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.groups ?? ""} aria-label={texts.table.of(texts.table.further, person.name)}>
        {others.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={person.furtherWorkgroupIds.includes(id)}
            onChange={(event) => {
              const rest = person.furtherWorkgroupIds.filter((each) => each !== id);
              void onChange({ furtherWorkgroupIds: event.currentTarget.checked ? [...rest, id] : rest }).catch(
                () => undefined,
              );
            }}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

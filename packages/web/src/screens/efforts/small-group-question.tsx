import { Checkbox, NativeSelect } from "@mantine/core";
import { Notice } from "../../ui/notice.tsx";
import styles from "./start.module.css";
import { peopleOf, type StartForm, type StartGroup } from "./start-form.ts";
import { texts } from "./start-texts.ts";

interface SmallGroupQuestionProps {
  form: StartForm;
  group: StartGroup;
  /** The server has refused the page because of this. */
  refused: boolean;
  onConsent: (given: boolean) => void;
  onMerge: (into: string) => void;
}

/** A group of one or two is a person: merge it, or record that they agree. */
export function SmallGroupQuestion({ form, group, refused, onConsent, onMerge }: SmallGroupQuestionProps) {
  const others = form.workgroups.filter((other) => other.key !== group.key && other.name.trim() !== "");
  return (
    <div className={styles.small}>
      <Notice
        tone={refused && !group.smallGroupConsent ? "problem" : "question"}
        title={texts.small.title(group.name.trim(), peopleOf(group, form) ?? 1)}
      >
        <div className={styles.choices}>
          <NativeSelect
            label={texts.small.merge}
            value=""
            onChange={(event) => onMerge(event.currentTarget.value)}
            data={[
              { value: "", label: texts.small.mergeNone },
              ...others.map((other) => ({ value: other.key, label: other.name.trim() })),
            ]}
          />
          <Checkbox
            label={texts.small.consent}
            checked={group.smallGroupConsent}
            onChange={(event) => onConsent(event.currentTarget.checked)}
          />
        </div>
      </Notice>
    </div>
  );
}

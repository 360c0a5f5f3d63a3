import type { Effort, Person } from "@interrelate/contract";
import { ActionIcon } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import table from "../../ui/table.module.css";
import { FurtherGroups } from "./further-groups.tsx";
import styles from "./people.module.css";
import type { PeopleView, SortColumn } from "./people-view.ts";
import { ChoiceField, type FieldProps, TextField } from "./person-fields.tsx";
import { peopleTexts as texts } from "./texts.ts";

type PeopleTableProps = {
  people: readonly Person[];
  effort: Effort;
  view: PeopleView;
  disabled: boolean;
  onView: (part: Partial<PeopleView>) => void;
  onChange: (person: Person, part: Partial<Person>) => Promise<unknown>;
  onRemove: (person: Person) => void;
  onUndo: () => void;
};

/** One page of people. Every field can be changed in place; on a phone each person is a card that opens. */
export function PeopleTable(props: PeopleTableProps) {
  const isNarrow = useMediaQuery("(max-width: 64em)", false, { getInitialValueInEffect: false });
  return isNarrow ? <Cards {...props} /> : <Rows {...props} />;
}

const COLUMNS: readonly (SortColumn | "further")[] = [
  "name",
  "email",
  "workgroup",
  "further",
  "site",
  "language",
  "channel",
];

/** Without sites there is nothing to say about them, and with one workgroup no further one. */
function columnsOf({ sites }: Effort) {
  return COLUMNS.filter((column) => column !== "site" || sites.length > 0);
}

function Rows({ people, effort, view, onView, ...rest }: PeopleTableProps) {
  const columns = columnsOf(effort);
  return (
    <table className={`${table.table} ${styles.table}`} aria-label={texts.table.label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column} column={column} view={view} onView={onView} />
          ))}
          <th scope="col">
            <span className="heard">{texts.table.removeTitle}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            {columns.map((column) => (
              <td key={column}>
                <Field column={column} {...fieldProps(person, effort, rest)} />
              </td>
            ))}
            <td>
              <RemoveButton person={person} disabled={rest.disabled} onRemove={rest.onRemove} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading({
  column,
  view,
  onView,
}: Pick<PeopleTableProps, "view" | "onView"> & { column: SortColumn | "further" }) {
  if (column === "further") return <th scope="col">{texts.table.further}</th>;
  const isSorted = view.sort === column;
  return (
    <th scope="col" data-column={column} aria-sort={isSorted ? (view.down ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className={table.sort}
        onClick={() => onView({ sort: column, down: isSorted && !view.down, page: 0 })}
      >
        {texts.table[column]}
        {isSorted && (view.down ? <IconArrowDown size={14} /> : <IconArrowUp size={14} />)}
      </button>
    </th>
  );
}

function Cards({ people, effort, ...rest }: PeopleTableProps) {
  const workgroups = new Map(effort.workProcess.workgroups.map(({ id, name }) => [id, name]));
  const sites = new Map(effort.sites.map(({ id, name }) => [id, name]));
  return (
    <ul className={styles.cards} aria-label={texts.table.label}>
      {people.map((person) => {
        const facts = [
          workgroups.get(person.workgroupId),
          sites.get(person.siteId ?? ""),
          texts.channels[person.channel],
        ];
        return (
          <li key={person.id}>
            <details className={styles.card}>
              <summary>
                <span className={styles.cardName}>{person.name}</span>
                <span className={styles.cardFacts}>{facts.filter((fact) => fact).join(" · ")}</span>
              </summary>
              <div className={styles.cardFields}>
                {columnsOf(effort).map((column) => (
                  <div key={column} className={styles.cardField}>
                    <span aria-hidden="true">{texts.table[column]}</span>
                    <Field column={column} {...fieldProps(person, effort, rest)} />
                  </div>
                ))}
                <RemoveButton person={person} disabled={rest.disabled} onRemove={rest.onRemove} />
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function fieldProps(
  person: Person,
  effort: Effort,
  { disabled, onChange, onUndo }: Pick<PeopleTableProps, "disabled" | "onChange" | "onUndo">,
): FieldProps {
  return { person, effort, disabled, onUndo, onChange: (part) => onChange(person, part) };
}

function Field({ column, ...props }: FieldProps & { column: SortColumn | "further" }) {
  if (column === "name" || column === "email") return <TextField field={column} {...props} />;
  if (column === "further") return <FurtherGroups {...props} />;
  return <ChoiceField field={column} {...props} />;
}

function RemoveButton({
  person,
  disabled,
  onRemove,
}: Pick<PeopleTableProps, "disabled" | "onRemove"> & { person: Person }) {
  return (
    <ActionIcon
      variant="subtle"
      size={40}
      color="var(--ink-soft)"
      disabled={disabled}
      aria-label={texts.table.remove(person.name)}
      onClick={() => onRemove(person)}
    >
      <IconX size={18} stroke={1.7} />
    </ActionIcon>
  );
}

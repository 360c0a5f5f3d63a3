import type { CaseMember, Effort, Person } from "@interrelate/contract";
import { Button, CloseButton, NativeSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import styles from "./cases.module.css";
import { candidates, groupsOf } from "./people-around.ts";
import { caseTexts, caseFormTexts as texts } from "./texts.ts";

interface MembersFieldProps {
  effort: Effort;
  people: readonly Person[];
  members: readonly CaseMember[];
  /** The name of the client's workgroup. */
  client: string;
  refused: string | undefined;
  onChange: (members: CaseMember[]) => void;
}

/** As many as a list shows at once; the search finds the others. */
const AT_ONCE = 100;

/** The people around a client: found by name, added one after the other, each with the workgroup they take part as. */
export function MembersField({ effort, people, members, client, refused, onChange }: MembersFieldProps) {
  const [said, setSaid] = useState("");
  const problem = useId();
  const search = useRef<HTMLInputElement>(null);
  const add = (person: Person) => {
    onChange([...members, { participantId: person.id, workgroupId: person.workgroupId }]);
    setSaid(texts.added(person.name, members.length + 1));
    search.current?.focus();
  };
  const takeOut = (participantId: string, name: string) => {
    onChange(members.filter((each) => each.participantId !== participantId));
    setSaid(texts.left(name, members.length - 1));
    search.current?.focus();
  };
  return (
    <fieldset className={styles.group} aria-describedby={refused === undefined ? undefined : problem}>
      <legend>{texts.around}</legend>
      <p className={styles.soft}>{texts.aroundHint(client)}</p>
      {people.length === 0 ? (
        <p>
          {texts.noPeople}{" "}
          <Link
            to="/o/$organizationId/e/$effortId/people"
            params={{ organizationId: effort.organizationId, effortId: effort.id }}
          >
            {texts.toPeople}
          </Link>
        </p>
      ) : (
        <FindPerson
          effort={effort}
          people={people}
          members={members}
          refusal={refused && problem}
          search={search}
          onAdd={add}
        />
      )}
      <p role="status" className={styles.soft}>
        {said}
      </p>
      {members.length > 0 && (
        <ul className={styles.chosen} aria-label={texts.chosen}>
          {members.map((member) => (
            <Member
              key={member.participantId}
              effort={effort}
              person={people.find(({ id }) => id === member.participantId)}
              member={member}
              onChange={(workgroupId) =>
                onChange(members.map((each) => (each === member ? { ...each, workgroupId } : each)))
              }
              onTakeOut={(name) => takeOut(member.participantId, name)}
            />
          ))}
        </ul>
      )}
      {refused !== undefined && (
        <p id={problem} role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
    </fieldset>
  );
}

interface FindPersonProps extends Pick<MembersFieldProps, "effort" | "people" | "members"> {
  /** The id of the sentence that says why the people around were refused. */
  refusal: string | undefined;
  search: React.RefObject<HTMLInputElement | null>;
  onAdd: (person: Person) => void;
}

/** Finds somebody by name; Enter in the search adds the one who is chosen, and the search is ready for the next. */
function FindPerson({ effort, people, members, refusal, search, onAdd }: FindPersonProps) {
  const [wanted, setWanted] = useState("");
  const [picked, setPicked] = useState("");
  const chosen = new Set(members.map(({ participantId }) => participantId));
  // A list of everybody would help nobody, and shows names over a shoulder.
  const isWaiting = wanted.trim() === "";
  const fitting = isWaiting ? [] : candidates(people, chosen, wanted);
  const shown = fitting.slice(0, AT_ONCE);
  const person = shown.find(({ id }) => id === picked) ?? shown[0];
  const nameOf = (id: string) => effort.workProcess.workgroups.find((group) => group.id === id)?.name ?? "";
  const add = () => {
    if (person === undefined) return;
    setWanted("");
    onAdd(person);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.find}>
      <TextInput
        type="search"
        label={texts.search}
        value={wanted}
        autoComplete="off"
        spellCheck={false}
        ref={search}
        error={refusal !== undefined}
        {...(refusal !== undefined && { "aria-describedby": refusal })}
        onChange={(event) => setWanted(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <NativeSelect
        label={isWaiting ? texts.who : texts.person(fitting.length)}
        value={person?.id ?? ""}
        disabled={person === undefined}
        description={fitting.length > AT_ONCE ? texts.more(fitting.length - AT_ONCE) : undefined}
        data={
          person === undefined
            ? [isWaiting ? texts.wait : texts.nobody]
            : shown.map(({ id, name, workgroupId }) => ({ value: id, label: `${name}, ${nameOf(workgroupId)}` }))
        }
        onChange={(event) => setPicked(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="default" disabled={person === undefined} onClick={add}>
        {texts.addPerson}
      </Button>
    </div>
  );
}

interface MemberProps {
  effort: Effort;
  person: Person | undefined;
  member: CaseMember;
  onChange: (workgroupId: string) => void;
  onTakeOut: (name: string) => void;
}

function Member({ effort, person, member, onChange, onTakeOut }: MemberProps) {
  const name = person?.name ?? caseTexts.gone;
  const possible = person === undefined ? [member.workgroupId] : groupsOf(person);
  const groups = effort.workProcess.workgroups.filter(({ id }) => [...possible, member.workgroupId].includes(id));
  return (
    <li className={styles.member}>
      <span className={styles.memberName}>{name}</span>
      {groups.length > 1 ? (
        <NativeSelect
          aria-label={texts.takesPartOf(name)}
          value={member.workgroupId}
          data={groups.map((group) => ({ value: group.id, label: group.name }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <span className={styles.soft}>{groups[0]?.name}</span>
      )}
      <CloseButton aria-label={texts.takeOut(name)} onClick={() => onTakeOut(name)} size={36} />
    </li>
  );
}

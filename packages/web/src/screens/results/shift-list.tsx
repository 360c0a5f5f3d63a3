import { type ChangeNetwork, signed, type TieShift, tieWords } from "@interrelate/pictures";
import { MethodLink } from "../../ui/method-link.tsx";
import styles from "./results.module.css";

/** The ties whose change leaves zero out of its interval, the clear ones apart from those that could be chance. */
export function ShiftList({ change, onTie }: { change: ChangeNetwork; onTie: (from: string, to: string) => void }) {
  // Where nothing is shown, nobody knows whether anything moved; the title says so.
  if (change.shifts.every(({ hidden }) => hidden)) return null;
  const moved = change.shifts
    .filter((shift) => shift.direction !== "steady")
    .sort((a, b) => (b.difference ?? 0) - (a.difference ?? 0));
  if (moved.length === 0)
    return (
      <p className={styles.soft}>
        No tie moved beyond its interval. That is a finding too: what was tried may need more time, or another place.
      </p>
    );
  return (
    <>
      <Shifts
        heading="Clear, after allowing for the number of ties"
        change={change}
        shifts={moved.filter((shift) => !shift.tentative)}
        onTie={onTie}
      />
      <Shifts
        heading="Could be chance among so many"
        change={change}
        shifts={moved.filter((shift) => shift.tentative)}
        onTie={onTie}
      />
      <MethodLink of={["contrast"]} />
    </>
  );
}

function Shifts({
  heading,
  change,
  shifts,
  onTie,
}: {
  heading: string;
  change: ChangeNetwork;
  shifts: readonly TieShift[];
  onTie: (from: string, to: string) => void;
}) {
  if (shifts.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.links}>
        {shifts.map((shift) => (
          <li key={`${shift.from} ${shift.to}`}>
            <button type="button" className={styles.linkRow} onClick={() => onTie(shift.from, shift.to)}>
              <span>{tieWords(change, shift.from, shift.to)}</span>
              <span>
                {shift.difference !== null && signed(shift.difference)}, {signed(shift.low ?? 0)} to{" "}
                {signed(shift.high ?? 0)} ›
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

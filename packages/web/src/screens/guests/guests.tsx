import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import { Page } from "../../ui/page.tsx";
import { wallTime } from "../surveys/moment-words.ts";
import { GuestCard } from "./guest-card.tsx";
import { GuestDialog } from "./guest-dialog.tsx";
import styles from "./guests.module.css";
import { texts } from "./texts.ts";

/** The organizations that take part in an effort as guests: who they are, what they see, and who of them comes in. */
export function GuestsScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/guests" });
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const guests = useSuspenseQuery(api.guests.list.queryOptions({ input: params })).data;
  const today = wallTime(new Date().toISOString(), effort.timeZone).slice(0, 10);
  return (
    <Page
      title={texts.title(guests.length, effort.workProcess.name)}
      subtitle={texts.subtitle}
      synthetic={effort.synthetic}
    >
      <div className={styles.outcome}>
        <ul className={styles.cards}>
          {guests.map((guest) => (
            <GuestCard key={guest.id} effort={effort} guest={guest} guests={guests} today={today} />
          ))}
        </ul>
        <div className={styles.buttons}>
          <GuestDialog effort={effort} guest={null} guests={guests} today={today} />
        </div>
      </div>
    </Page>
  );
}

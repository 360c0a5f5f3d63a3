import type { Effort, GuestView } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import { opens } from "../../routing/guest-pages.ts";
import { Page } from "../../ui/page.tsx";
import { navigationTexts } from "../../ui/texts.ts";
import home from "../efforts/home.module.css";
import { homeTexts } from "../efforts/texts.ts";
import { agreementWords } from "./agreement-words.ts";
import { guestViewTexts as texts } from "./guest-view-texts.ts";
import styles from "./guests.module.css";

const RESULTS = ["/map", "/matrix", "/profile", "/change", "/coproduction", "/leadership", "/boundaries"] as const;
const WORK = ["/maps", "/structures", "/context", "/where-to-act"] as const;

/** The home of an effort for the people of a guest: what was agreed, and the ways to what that opens. */
export function GuestHome({ effort, guest }: { effort: Effort; guest: GuestView }) {
  const closed = effort.workProcess.waves.filter(({ status }) => status === "closed");
  const results = RESULTS.filter((page) => opens(effort, page));
  const work = WORK.filter((page) => opens(effort, page));
  return (
    <Page title={texts.title(effort.workProcess.name, guest.name)} synthetic={effort.synthetic}>
      <section className={styles.agreed} aria-label={texts.label}>
        <p>{texts.agreed(guest, agreementWords(guest.agreement, effort.sites))}</p>
        <p className={home.soft}>
          {guest.endsOn !== null && texts.until(guest.endsOn)} {texts.more(guest.host)}
        </p>
      </section>
      {closed.length > 0 && results.length > 0 && (
        <section className={home.section}>
          <h2 className={home.heading}>{texts.waves}</h2>
          <ul className={styles.plain}>
            {closed.map(({ id, name, closedOn }) => (
              <li key={id}>{closedOn === null ? name : `${name}, ${texts.closed(closedOn)}`}</li>
            ))}
          </ul>
        </section>
      )}
      {results.length > 0 && (
        <section className={home.section}>
          <h2 className={home.heading}>{homeTexts.see}</h2>
          {closed.length === 0 ? (
            <p className={home.soft}>{texts.noResults}</p>
          ) : (
            <Links effort={effort} pages={results} />
          )}
        </section>
      )}
      {work.length > 0 && (
        <section className={home.section}>
          <h2 className={home.heading}>{homeTexts.work}</h2>
          <Links effort={effort} pages={work} />
        </section>
      )}
    </Page>
  );
}

type LinkedPage = (typeof RESULTS)[number] | (typeof WORK)[number];

function Links({ effort, pages }: { effort: Effort; pages: readonly LinkedPage[] }) {
  const params = { organizationId: effort.organizationId, effortId: effort.id };
  const labels: Record<LinkedPage, string> = { ...navigationTexts.pages, "/context": homeTexts.workLinks.context };
  return (
    <ul className={home.links}>
      {pages.map((page) => (
        <li key={page}>
          <Link to={`/o/$organizationId/e/$effortId${page}`} params={params}>
            {labels[page]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

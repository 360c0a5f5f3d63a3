import methods from "virtual:methods";
import { getRouteApi, Link, useCanGoBack, useNavigate, useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import deeds from "../../ui/deed.module.css";
import { Page } from "../../ui/page.tsx";
import { methodTopics } from "./method-topics.ts";
import styles from "./methods.module.css";
import { methodsTexts as texts } from "./texts.ts";

/** The pages are written in English, whatever the direction around them. */
const ENGLISH = { lang: "en", dir: "ltr" } as const;

const route = getRouteApi("/methods/$name");

/** One page of methods, with the list of all beside it. */
export function MethodScreen() {
  const { name } = route.useParams();
  const { html, headings } = route.useLoaderData();
  const method = methods.find((each) => each.name === name);
  const follow = useFollow();
  return (
    <div key={name} className={styles.spread}>
      <Page title={method?.title ?? name} subtitle={<bdi {...ENGLISH}>{method?.summary}</bdi>}>
        <Back />
        {headings.length > 2 && <Headings headings={headings} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link answers the keyboard by a click */}
        <div
          {...ENGLISH}
          className={styles.text}
          onClick={follow}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own files, turned into HTML when the app is built
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </Page>
      <AllMethods />
    </div>
  );
}

/** Links inside the text lead to other pages without loading the app anew. */
function useFollow(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const found = /^\/methods\/([^#]+)(?:#(.+))?$/.exec(link?.getAttribute("href") ?? "");
    if (!plain || !found?.[1]) return;
    event.preventDefault();
    void navigate({ to: "/methods/$name", params: { name: found[1] }, ...(found[2] ? { hash: found[2] } : {}) });
  };
}

function Back() {
  const { history } = useRouter();
  return useCanGoBack() ? (
    <p data-print="no">
      <button type="button" className={`${deeds.deed} ${styles.back}`} onClick={() => history.back()}>
        {texts.back}
      </button>
    </p>
  ) : null;
}

function Headings({ headings }: { headings: readonly { id: string; text: string }[] }) {
  return (
    <nav aria-label={texts.contents} className={styles.headings} data-print="no">
      <ul>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AllMethods() {
  return (
    <nav aria-label={texts.all} className={styles.all} data-print="no">
      <Link to="/methods" className={styles.allTitle} activeOptions={{ exact: true }}>
        {texts.all}
      </Link>
      {methodTopics().map((topic) => (
        <section key={topic.title}>
          <h2 className={styles.sideTitle}>{topic.title}</h2>
          <ul className={styles.list}>
            {topic.methods.map(({ name, title }) => (
              <li key={name}>
                <Link to="/methods/$name" params={{ name }} className={styles.side}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

import type { Effort, EffortLink } from "@interrelate/contract";
import type { InTracks } from "@interrelate/work";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { Page } from "../../ui/page.tsx";
import { tell } from "../../ui/tell.ts";
import { focusOnce } from "../structures/focus-once.ts";
import styles from "./alignment.module.css";
import { LinkCard } from "./link-card.tsx";
import { NewLink } from "./new-link.tsx";
import { linksTexts as texts } from "./texts.ts";
import { useLinks } from "./use-links.ts";

/** The links of an effort with others: a leadership track and the front-line tracks that it leads. */
export function LinksScreen() {
  const params = useParams({ from: "/signed-in/o/$organizationId/e/$effortId/alignment" });
  const { organizationId, effortId } = params;
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: params })).data;
  const efforts = useSuspenseQuery(api.efforts.list.queryOptions({ input: { organizationId } })).data;
  const { links, create, change, remove, removing } = useLinks(params);
  const heading = useRef<HTMLHeadingElement>(null);
  // Where the focus goes when what had it is gone.
  const goToList = () => heading.current?.focus();
  const taken = new Set(links.flatMap((link) => [link.leadershipEffortId, link.frontLineEffortId]));
  const [other, ...more] = efforts.filter(({ id }) => id !== effortId && !taken.has(id));
  return (
    <Page title={texts.title(links.length)} subtitle={texts.subtitle} synthetic={effort.synthetic}>
      <h2 className={form.heading} ref={heading} tabIndex={-1}>
        {texts.list}
      </h2>
      {links.length === 0 && <p className={form.lead}>{texts.none}</p>}
      <ul className={styles.cards}>
        {links.map((link) => {
          const tracks = tracksIn(efforts, link);
          return (
            tracks && (
              <LinkCard
                key={link.id}
                link={link}
                tracks={tracks}
                params={params}
                onChange={(details) => change(link.id, details)}
                onRemove={async () => {
                  await remove(link.id);
                  tell(texts.remove.done);
                  goToList();
                }}
                removing={removing}
              />
            )
          );
        })}
      </ul>
      {other === undefined ? (
        <p className={styles.soft}>
          {texts.nothingToLink}{" "}
          <Link to="/o/$organizationId/start" params={{ organizationId }}>
            {texts.startAnother}
          </Link>
        </p>
      ) : (
        <Adding effort={effort} others={[other, ...more]} onCreate={(link) => create(link).then(goToList)} />
      )}
    </Page>
  );
}

function Adding({ effort, others, onCreate }: Omit<Parameters<typeof NewLink>[0], "onClose">) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const close = () => {
    setWasOpen(true);
    setOpen(false);
  };
  return isOpen ? (
    <NewLink effort={effort} others={others} onCreate={onCreate} onClose={close} />
  ) : (
    <Button variant="default" ref={wasOpen ? focusOnce : undefined} onClick={() => setOpen(true)}>
      {texts.start}
    </Button>
  );
}

/** Both efforts of a link; undefined while the list of efforts is older than the link. */
function tracksIn(efforts: readonly Effort[], link: EffortLink): InTracks<Effort> | undefined {
  const leadership = efforts.find(({ id }) => id === link.leadershipEffortId);
  const frontLine = efforts.find(({ id }) => id === link.frontLineEffortId);
  return leadership && frontLine && { leadership, frontLine };
}

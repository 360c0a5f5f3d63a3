import type { Effort, EffortLink, EffortLinkDetails } from "@interrelate/contract";
import type { InTracks } from "@interrelate/work";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ConfirmedButton } from "../../ui/confirmed-button.tsx";
import form from "../../ui/form.module.css";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { focusOnce } from "../structures/focus-once.ts";
import styles from "./alignment.module.css";
import { ChangeLink } from "./change-link.tsx";
import { linksTexts as texts } from "./texts.ts";
import type { Links } from "./use-links.ts";

interface LinkCardProps {
  link: EffortLink;
  tracks: InTracks<Effort>;
  params: { organizationId: string; effortId: string };
  onChange: (details: EffortLinkDetails) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
  removing: Links["removing"];
}

/** One link: which effort leads which, who is the same in both, and what can be done with it. */
export function LinkCard({ link, tracks, params, onChange, onRemove, removing }: LinkCardProps) {
  const [isChanging, setChanging] = useState(false);
  const [wasChanging, setWasChanging] = useState(false);
  const close = () => {
    setWasChanging(true);
    setChanging(false);
  };
  const names = [tracks.leadership.name, tracks.frontLine.name] as const;
  return (
    <li className={styles.card}>
      <h3 className={styles.cardTitle}>{texts.leads(...names)}</h3>
      {link.note !== "" && <p>{link.note}</p>}
      {isChanging ? (
        <ChangeLink link={link} tracks={tracks} onChange={onChange} onClose={close} />
      ) : (
        <>
          <PairList link={link} tracks={tracks} />
          <div className={form.row}>
            <Button
              component={Link}
              to="/o/$organizationId/e/$effortId/alignment/$linkId"
              params={{ ...params, linkId: link.id } as never}
              aria-label={texts.lookAt(...names)}
            >
              {texts.look}
            </Button>
            <Button
              variant="default"
              ref={wasChanging ? focusOnce : undefined}
              aria-label={texts.changeOf(...names)}
              onClick={() => setChanging(true)}
            >
              {texts.change}
            </Button>
            <ConfirmedButton
              button={texts.remove.deed}
              label={texts.remove.of(...names)}
              variant="subtle"
              title={texts.remove.title}
              yes={texts.remove.yes}
              no={texts.remove.no}
              busy={removing.isPending}
              onAsk={removing.reset}
              onYes={onRemove}
            >
              <p>{texts.remove.words}</p>
              <ProblemNotice error={removing.error} what={texts.remove.failed} kept={texts.kept} />
            </ConfirmedButton>
          </div>
        </>
      )}
    </li>
  );
}

function PairList({ link: { pairs }, tracks }: Pick<LinkCardProps, "link" | "tracks">) {
  const name = (effort: Effort, id: string) =>
    effort.workProcess.workgroups.find((group) => group.id === id)?.name ?? "";
  return (
    <div className={styles.soft}>
      <p>{texts.paired(pairs.length)}</p>
      {pairs.length > 0 && (
        <ul className={styles.paired}>
          {pairs.map(({ leadershipWorkgroupId, frontLineWorkgroupId }) => (
            <li key={leadershipWorkgroupId}>
              {texts.pairOf(
                name(tracks.leadership, leadershipWorkgroupId),
                name(tracks.frontLine, frontLineWorkgroupId),
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

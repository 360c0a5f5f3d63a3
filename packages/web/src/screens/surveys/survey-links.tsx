import type { Wave } from "@interrelate/contract";
import { Button, Modal, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { CopyButton } from "../../ui/copy-button.tsx";
import form from "../../ui/form.module.css";
import { QrCode } from "../../ui/qr-code.tsx";
import { waveTexts as texts } from "./texts.ts";
import styles from "./wave.module.css";

type SurveyLink = Wave["links"][number];

/** One open link per workgroup, to copy, to show as a code, or to print as a sheet. */
export function SurveyLinks({ links }: { links: SurveyLink[] }) {
  const [large, setLarge] = useState<SurveyLink | null>(null);
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.links}</h2>
      <p className={form.lead}>{texts.linksLead}</p>
      <ul className={styles.links}>
        {links.map((link) => (
          <LinkCard key={link.workgroup.id} link={link} onEnlarge={() => setLarge(link)} />
        ))}
      </ul>
      <Modal opened={large !== null} onClose={() => setLarge(null)} title={large?.workgroup.name} size="36rem">
        {large && <QrCode url={large.url} label={texts.code(large.workgroup.name)} />}
        <p className={styles.largeUrl}>{large?.url}</p>
      </Modal>
    </section>
  );
}

function LinkCard({ link, onEnlarge }: { link: SurveyLink; onEnlarge: () => void }) {
  const { workgroup, url } = link;
  return (
    <li className={styles.link}>
      <UnstyledButton className={styles.code} aria-label={texts.enlarge(workgroup.name)} onClick={onEnlarge}>
        <QrCode url={url} label={texts.code(workgroup.name)} />
      </UnstyledButton>
      <div className={styles.linkWords}>
        <h3 className={styles.linkName}>{workgroup.name}</h3>
        <p className={styles.url}>{url}</p>
        <div className={styles.linkButtons} data-print="no">
          <CopyButton text={url} what={texts.linkOf(workgroup.name)} />
          <Button
            component="a"
            variant="subtle"
            href={url}
            target="_blank"
            rel="noopener"
            aria-label={texts.openLinkLabel(workgroup.name)}
          >
            {texts.openLink}
          </Button>
        </div>
      </div>
    </li>
  );
}

import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Page } from "../../ui/page.tsx";
import type { Accepted } from "./accept-import.tsx";
import styles from "./import.module.css";
import { texts } from "./texts.ts";

interface ImportDoneProps {
  organizationId: string;
  accepted: Accepted;
  onMore: () => void;
}

/** Says what was kept and leads on. */
export function ImportDone({ organizationId, accepted, onMore }: ImportDoneProps) {
  const { effortId, waves, ratings, rejected } = accepted;
  return (
    <Page title={texts.done.title(ratings)} subtitle={texts.done.words(waves.length, rejected)}>
      <div className={styles.buttons}>
        <Button component={Link} to="/o/$organizationId/e/$effortId/map" params={{ organizationId, effortId } as never}>
          {texts.done.map}
        </Button>
        <Button variant="default" onClick={onMore}>
          {texts.done.more}
        </Button>
      </div>
    </Page>
  );
}

import type { MapContent } from "@interrelate/contract";
import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useReactFlow } from "@xyflow/react";
import { useEffect } from "react";
import { bringIntoSight } from "../keys/focus-element.ts";
import { texts } from "../texts.ts";
import type { WorkbenchParts } from "../use-workbench.ts";
import styles from "./fields.module.css";
import { Panel } from "./panel.tsx";

interface PanelPlaceProps {
  content: MapContent;
  parts: WorkbenchParts;
}

/** Where the fields of the selected element are: over the end of the drawing, or on a sheet where that is narrow. */
export function PanelPlace({ content, parts }: PanelPlaceProps) {
  const isWide = useMediaQuery("(min-width: 56em)", true, { getInitialValueInEffect: false });
  const { workgroups, drawing, ties, deeds, place, go, edit, back } = parts;
  const { selected, select } = drawing;
  useInSight(isWide ? selected : []);
  const close = () => {
    back();
    select([]);
  };
  const panel = (
    <Panel
      {...{ content, workgroups, selected, ties, deeds }}
      naming={place.naming}
      onDone={back}
      onConnect={(from) => go({ dialog: { connect: from } })}
      onEdit={edit}
      onClose={isWide ? close : back}
    />
  );
  if (isWide) {
    return selected.length === 0 ? null : (
      <section className={styles.over} aria-label={texts.panel} data-over-drawing data-print="no">
        {panel}
      </section>
    );
  }
  return (
    <Drawer
      opened={place.isSheetOpen && selected.length > 0}
      onClose={back}
      position="bottom"
      size="min(36rem, 76dvh)"
      withCloseButton={false}
      attributes={{ content: { "aria-label": texts.panel } }}
      returnFocus={false}
      classNames={{ content: styles.sheet ?? "" }}
    >
      {panel}
    </Drawer>
  );
}

/** What is selected alone is moved out from under its own fields. */
function useInSight(selected: readonly string[]): void {
  const flow = useReactFlow();
  const only = selected.length === 1 ? selected[0] : undefined;
  useEffect(() => {
    if (only === undefined) return;
    // The drawing draws a new element after the page has drawn its fields.
    const frame = requestAnimationFrame(() => bringIntoSight(flow, only));
    return () => cancelAnimationFrame(frame);
  }, [flow, only]);
}

import { type Drawing, type LegendKind, legend, poster, type Table } from "@interrelate/pictures";
import { Menu } from "@mantine/core";
import { type ReactNode, useState } from "react";
import deeds from "../ui/deed.module.css";
import { MethodLink } from "../ui/method-link.tsx";
import type { Figure } from "../ui/method-link-figures.ts";
import { Notice } from "../ui/notice.tsx";
import { saveCsv, savePng, saveSvg } from "./picture-files.ts";
import { PictureTable } from "./picture-table.tsx";
import styles from "./pictures.module.css";
import { StillPicture } from "./still-picture.tsx";
import { useWidth } from "./use-width.ts";

interface PictureFrameProps {
  /** What the picture shows, on what it rests, a question, and where the figures come from. */
  words: { title: string; subtitle: string; question?: string; source: string };
  /** The start of the names of downloaded files. */
  fileName: string;
  /** Draws the picture as it should be kept, at the width of a page. */
  drawing: () => Drawing;
  table: Table;
  /** What is downloaded in the place of the table, when a file should hold more than the page has room for. */
  file?: Table;
  legendKind?: LegendKind;
  /** The kinds of figures it shows, each with a page of methods. */
  figures: readonly Figure[];
  asTable: boolean;
  onTable: (asTable: boolean) => void;
  children: ReactNode;
}

/** A picture with what belongs to every picture: its legend, its table twin, its files, how it was computed. */
export function PictureFrame(props: PictureFrameProps) {
  const { words, fileName, drawing, table, file = table, legendKind, figures, asTable, onTable, children } = props;
  const { ref, width } = useWidth();
  return (
    <figure className={styles.frame}>
      {asTable ? <PictureTable table={table} label={`Table: ${words.title}`} /> : children}
      <figcaption ref={ref} className={styles.foot}>
        {legendKind && !asTable && <Legend kind={legendKind} width={width} />}
        <div className={deeds.deeds} data-print="no">
          <button type="button" className={deeds.deed} aria-pressed={asTable} onClick={() => onTable(!asTable)}>
            {asTable ? "Picture" : "Table"}
          </button>
          <Downloads words={words} fileName={fileName} drawing={drawing} table={file} legendKind={legendKind} />
          <MethodLink of={figures} />
        </div>
      </figcaption>
    </figure>
  );
}

function Legend({ kind, width }: { kind: LegendKind; width: number }) {
  return <StillPicture drawing={legend(kind, Math.min(width, 900))} label="Legend" />;
}

type DownloadsProps = Pick<PictureFrameProps, "words" | "fileName" | "drawing" | "table"> & {
  legendKind: LegendKind | undefined;
};

function Downloads({ words, fileName, drawing, table, legendKind }: DownloadsProps) {
  const [failed, setFailed] = useState(false);
  const page = () => poster(drawing(), words, legendKind && legend(legendKind));
  const png = () => {
    setFailed(false);
    savePng(fileName, page()).catch(() => setFailed(true));
  };
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <button type="button" className={deeds.deed}>
            Download
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveSvg(fileName, page())}>Picture as SVG</Menu.Item>
          <Menu.Item onClick={png}>Picture as PNG</Menu.Item>
          <Menu.Item onClick={() => saveCsv(fileName, table)}>Data as CSV</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <Notice tone="problem" title="The PNG was not made.">
          <p>Nothing is lost. Download the SVG instead; any drawing program opens it.</p>
        </Notice>
      )}
    </>
  );
}

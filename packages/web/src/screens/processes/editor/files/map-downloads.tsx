import type { MapContent } from "@interrelate/contract";
import { drawProcessMap, legend, poster } from "@interrelate/pictures";
import type { MapNames } from "@interrelate/work/bpmn";
import { Menu, useDirection } from "@mantine/core";
import { useState } from "react";
import { savePng, saveSvg } from "../../../../pictures/picture-files.ts";
import deeds from "../../../../ui/deed.module.css";
import { Notice } from "../../../../ui/notice.tsx";
import { saveFile } from "../../../../ui/save-file.ts";
import type { ReadProcess } from "../../hand-offs/process-of.ts";
import { fileTexts as texts } from "./texts.ts";

interface MapDownloadsProps {
  process: ReadProcess;
  /** What stands around the picture in a file of its own. */
  words: { title: string; subtitle: string; source: string };
  /** What the map is called, its kind, and the name of the work process. */
  map: MapNames["map"];
  processName: string;
  /** The names of files, without their endings. */
  fileName: string;
}

/** The map as files: a picture, or a diagram that other programs open. */
export function MapDownloads({ process, words, map, processName, fileName }: MapDownloadsProps) {
  const mirrored = useDirection().dir === "rtl";
  const [failed, setFailed] = useState(false);
  const page = () => poster(drawProcessMap(process, { mirrored, figures: true }), words, legend("process"));
  const png = () => {
    setFailed(false);
    savePng(fileName, page()).catch(() => setFailed(true));
  };
  const bpmn = () =>
    void saveBpmn(fileName, process.content, { map, process: processName, workgroups: process.workgroups });
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <button type="button" className={deeds.deed}>
            {texts.download}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveSvg(fileName, page())}>{texts.svg}</Menu.Item>
          <Menu.Item onClick={png}>{texts.png}</Menu.Item>
          <Menu.Item onClick={bpmn}>{texts.bpmn}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <Notice tone="problem" title={texts.pngFailed}>
          <p>{texts.pngFailedWords}</p>
        </Notice>
      )}
    </>
  );
}

/** The writer of diagrams is loaded when somebody first wants one. */
async function saveBpmn(name: string, content: MapContent, names: MapNames): Promise<void> {
  const { writeBpmn } = await import("@interrelate/work/bpmn");
  saveFile(`${name}.bpmn`, "application/xml", await writeBpmn(content, names));
}

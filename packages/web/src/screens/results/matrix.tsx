import {
  type MatrixOrder,
  mapQuestion,
  matrixTable,
  matrixTitle,
  reciprocityMatrix,
  reciprocityTable,
  reciprocityTitle,
  restsOn,
  tieMatrix,
  tieTable,
} from "@interrelate/pictures";
import { useNavigate } from "@tanstack/react-router";
import { MatrixPicture } from "../../pictures/matrix-picture.tsx";
import { PictureFrame } from "../../pictures/picture-frame.tsx";
import { useWidth } from "../../pictures/use-width.ts";
import { Page } from "../../ui/page.tsx";
import { Chip } from "./chips.tsx";
import { fileName } from "./file-name.ts";
import { Filters } from "./filters.tsx";
import styles from "./results.module.css";
import { ResultsGate } from "./results-gate.tsx";
import { texts } from "./texts.ts";
import type { ResultsView } from "./use-results-view.ts";
import { networkOf, type ShownResults } from "./use-wave-results.ts";

/** The tie matrix, and its reciprocity twin (`view=reciprocity`). */
export function MatrixScreen() {
  return <ResultsGate>{(results, view) => <MatrixPage results={results} view={view} />}</ResultsGate>;
}

function MatrixPage({ results, view }: { results: ShownResults; view: ResultsView }) {
  const { search, show, measure, params } = view;
  const navigate = useNavigate();
  const { ref, width } = useWidth();
  const network = networkOf(results, measure);
  const order: MatrixOrder = search.sort === "mean" ? "mean" : "listed";
  const mutual = search.view?.startsWith("reciprocity") ?? false;
  const asTable = search.view?.endsWith("table") ?? false;
  const draw = (room: number) => (mutual ? reciprocityMatrix : tieMatrix)(network, { width: room, order });
  const site = results.sites.find((each) => each.id === results.site)?.name ?? null;
  const rests = restsOn({ wave: results.wave.name, site, participation: results.participation, network });
  const words = {
    title: mutual ? reciprocityTitle(network) : matrixTitle(network),
    subtitle: `${rests} ${mutual ? texts.gaps : texts.rowsRate}`,
    question: mapQuestion(network),
    source: texts.source(results.organization.name, results.effort.name, results.organization.synthetic),
  };
  const viewOf = (reciprocity: boolean, table: boolean) =>
    [...(reciprocity ? ["reciprocity"] : []), ...(table ? ["table"] : [])].join("-") || undefined;
  return (
    <Page title={words.title} subtitle={words.subtitle} synthetic={results.organization.synthetic} width="wide">
      <Filters view={view}>
        <Chip on={order === "mean"} onClick={() => show({ sort: order === "mean" ? undefined : "mean" })}>
          {texts.sortByMean}
        </Chip>
        <Chip on={mutual} onClick={() => show({ view: viewOf(!mutual, asTable) })}>
          {texts.reciprocity}
        </Chip>
      </Filters>
      <div ref={ref}>
        <PictureFrame
          words={words}
          fileName={fileName(mutual ? "reciprocity" : "matrix", results)}
          drawing={() => draw(820)}
          table={mutual ? reciprocityTable(network, order) : matrixTable(network, order)}
          {...(mutual ? {} : { file: tieTable(network) })}
          legendKind={mutual ? "reciprocity" : "matrix"}
          figures={mutual ? ["clear", "tie", "hidden"] : ["tie", "pooled", "band", "counts", "hidden"]}
          asTable={asTable}
          onTable={(table) => show({ view: viewOf(mutual, table) })}
        >
          <MatrixPicture
            drawing={draw(Math.min(width, 980))}
            label={words.title}
            onTie={(from, to) =>
              void navigate({
                to: "/o/$organizationId/e/$effortId/tie",
                params,
                search: { ...search, view: undefined, from, to } as never,
              })
            }
          />
        </PictureFrame>
      </div>
      <p className={styles.question}>{words.question}</p>
    </Page>
  );
}

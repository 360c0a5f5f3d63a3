import { MEASURES, measureLabel, waveName } from "@interrelate/pictures";
import type { ReactNode } from "react";
import { Chip, ChipSelect, Chips } from "./chips.tsx";
import { texts } from "./texts.ts";
import type { ResultsView } from "./use-results-view.ts";

const PARTS = MEASURES.slice(0, 3);

interface FiltersProps {
  view: ResultsView;
  /** Leave the choice of a dimension out where a picture shows all of them. */
  measures?: boolean;
  sites?: boolean;
  children?: ReactNode;
}

/** What every results page lets one choose: dimension, site and wave; a page adds its own. */
export function Filters({ view, measures = true, sites = true, children }: FiltersProps) {
  const { effort, closed, wave, search, measure, asked, show } = view;
  const single = !PARTS.includes(measure);
  return (
    <Chips label={texts.views}>
      {measures && (
        <>
          {PARTS.map((part) => (
            <Chip
              key={part}
              on={measure === part}
              onClick={() => show({ dimension: part === "index" ? undefined : part })}
            >
              {measureLabel(part, asked.length)}
            </Chip>
          ))}
          <ChipSelect
            label={texts.measure}
            value={single ? measure : ""}
            on={single}
            options={[
              { value: "", label: texts.oneDimension },
              ...asked.map((value) => ({ value, label: measureLabel(value) })),
            ]}
            onChange={(dimension) => show({ dimension })}
          />
        </>
      )}
      {sites && effort.sites.length > 1 && (
        <ChipSelect
          label={texts.site}
          value={effort.sites.some((site) => site.id === search.site) ? (search.site ?? "") : ""}
          on={search.site !== undefined}
          options={[
            { value: "", label: texts.allSites },
            ...effort.sites.map((site) => ({ value: site.id, label: site.name })),
          ]}
          onChange={(site) => show({ site })}
        />
      )}
      {closed.length > 1 && (
        <ChipSelect
          label={texts.wave}
          value={wave?.id ?? ""}
          on
          options={closed.map((each) => ({ value: each.id, label: waveName(each.name) }))}
          onChange={(id) => show({ wave: id === closed.at(-1)?.id ? undefined : id, since: undefined })}
        />
      )}
      {children}
    </Chips>
  );
}

import { MEASURES, measureLabel, waveName } from "@interrelate/pictures";
import type { ReactNode } from "react";
import { hasAgreed } from "../../routing/guest-pages.ts";
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
  // The one site of a host is the whole. A guest chooses among its own, and beside the whole there is nothing to choose.
  const isChoice = effort.sites.length > 1 && (effort.guest === null || !hasAgreed(effort, "whole"));
  const whole = hasAgreed(effort, "whole") ? [{ value: "", label: texts.allSites }] : [];
  const places = [...whole, ...effort.sites.map(({ id, name }) => ({ value: id, label: name }))];
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
      {sites && isChoice && (
        <ChipSelect
          label={texts.site}
          value={effort.sites.some((site) => site.id === search.site) ? (search.site ?? "") : ""}
          on={search.site !== undefined}
          options={places}
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

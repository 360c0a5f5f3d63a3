import type { HandOff } from "@interrelate/work";
import { ChipSelect } from "../../results/chips.tsx";
import { Filters } from "../../results/filters.tsx";
import type { ResultsView } from "../../results/use-results-view.ts";
import { TIE_STATES, tieState } from "./seen-hand-offs.ts";
import { filterTexts as texts } from "./texts.ts";

interface HandOffFiltersProps {
  view: ResultsView;
  handOffs: readonly HandOff[];
  nameOf: (workgroupId: string) => string;
}

/** Wave and site of the ties, and which hand-offs the page is about: by their tie, by who gives, by who takes. */
export function HandOffFilters({ view, handOffs, nameOf }: HandOffFiltersProps) {
  const { search, show } = view;
  const states = TIE_STATES.filter(
    (state) => state === search.band || handOffs.some((each) => tieState(each) === state),
  );
  return (
    <Filters view={view} measures={false} sites={view.wave !== null}>
      {handOffs.length > 1 && (
        <>
          <ChipSelect
            label={texts.tie}
            value={states.find((state) => state === search.band) ?? ""}
            on={search.band !== undefined}
            options={[
              { value: "", label: texts.all },
              ...states.map((value) => ({ value, label: texts.states[value] })),
            ]}
            onChange={(band) => show({ band })}
          />
          <EndSelect {...{ view, nameOf }} end="from" ids={handOffs.map(({ giver }) => giver)} />
          <EndSelect {...{ view, nameOf }} end="to" ids={handOffs.map(({ receiver }) => receiver)} />
        </>
      )}
    </Filters>
  );
}

interface EndSelectProps {
  view: ResultsView;
  nameOf: (workgroupId: string) => string;
  end: "from" | "to";
  ids: readonly string[];
}

function EndSelect({ view: { search, show }, nameOf, end, ids }: EndSelectProps) {
  const known = [...new Set(ids)].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const asked = search[end];
  const value = known.find((id) => id === asked) ?? "";
  return (
    <ChipSelect
      label={texts.ends[end]}
      value={value}
      on={value !== ""}
      options={[
        { value: "", label: texts.anybody[end] },
        ...known.map((id) => ({ value: id, label: texts.ofGroup[end](nameOf(id)) })),
      ]}
      onChange={(id) => show({ [end]: id })}
    />
  );
}

import type { AlignmentView } from "./alignment-view.ts";

/** A picture of the page that can be shown as a table. */
export type Tabled = "dimensions" | "pairs";

/** Whether a picture is shown as a table, and how the address says so. */
export function tableOf(name: Tabled, { search, show }: Pick<AlignmentView, "search" | "show">) {
  const shown = (search.tables ?? "").split(",").filter((each) => each !== "");
  return {
    asTable: shown.includes(name),
    onTable: (table: boolean) => {
      const tables = [...shown.filter((each) => each !== name), ...(table ? [name] : [])].sort().join(",");
      show({ tables: tables === "" ? undefined : tables });
    },
  };
}

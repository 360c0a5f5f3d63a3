import type { Effort } from "@interrelate/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import styles from "./people.module.css";
import { EVERYBODY, type PeopleView } from "./people-view.ts";
import { peopleTexts as texts } from "./texts.ts";

type PeopleFiltersProps = {
  effort: Effort;
  view: PeopleView;
  shown: number;
  all: number;
  disabled: boolean;
  onView: (part: Partial<PeopleView>) => void;
  onRemoveShown: () => void;
};

/** Which people are shown, and how many that are. */
export function PeopleFilters({ effort, view, shown, all, disabled, onView, onRemoveShown }: PeopleFiltersProps) {
  const every = { value: "", label: texts.filters.all };
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const channels = Object.entries(texts.channels).map(([value, label]) => ({ value, label }));
  return (
    <search className={styles.filters} aria-label={texts.filters.label}>
      <TextInput
        type="search"
        label={texts.filters.search}
        value={view.search}
        onChange={(event) => onView({ search: event.currentTarget.value, page: 0 })}
      />
      <NativeSelect
        label={texts.filters.workgroup}
        value={view.workgroup}
        data={[every, ...named(effort.workProcess.workgroups)]}
        onChange={(event) => onView({ workgroup: event.currentTarget.value, page: 0 })}
      />
      {effort.sites.length > 0 && (
        <NativeSelect
          label={texts.filters.site}
          value={view.site}
          data={[every, ...named(effort.sites), { value: "none", label: texts.filters.noSite }]}
          onChange={(event) => onView({ site: event.currentTarget.value, page: 0 })}
        />
      )}
      <NativeSelect
        label={texts.filters.channel}
        value={view.channel}
        data={[every, ...channels]}
        onChange={(event) => onView({ channel: event.currentTarget.value, page: 0 })}
      />
      <div className={styles.found}>
        <p role="status">{shown === 0 ? texts.filters.none : texts.filters.shown(shown, all)}</p>
        {shown < all && (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => onView({ ...EVERYBODY, sort: view.sort, down: view.down })}
          >
            {texts.filters.clear}
          </Button>
        )}
        {shown < all && shown > 0 && !disabled && (
          <Button variant="subtle" size="compact-md" color="var(--danger-word)" onClick={onRemoveShown}>
            {texts.filters.removeShown(shown)}
          </Button>
        )}
      </div>
    </search>
  );
}

import { randomId, useLocalStorage } from "@mantine/hooks";
import { useMemo } from "react";
import { emptyStart, type StartForm } from "./start-form.ts";

export interface StartDraft {
  form: StartForm;
  change: (part: Partial<StartForm>) => void;
  clear: () => void;
}

/** What every part of the page is given. `messages` are the server's sentences by place. */
export interface StartPartProps {
  form: StartForm;
  change: (part: Partial<StartForm>) => void;
  messages: Map<string, string>;
}

/** Makes the key of a new row. */
export const newKey = (): string => randomId("row-");

/** The page as typed so far, kept in this browser so that a closed tab loses nothing. */
export function useStartDraft(organizationId: string): StartDraft {
  const empty = useMemo(() => emptyStart(newKey), []);
  const [form, setForm, clear] = useLocalStorage<StartForm>({
    key: `interrelate-start-1-${organizationId}`,
    defaultValue: empty,
    getInitialValueInEffect: false,
  });
  return { form, change: (part) => setForm((before) => ({ ...before, ...part })), clear };
}

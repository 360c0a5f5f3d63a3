import type { WideMapping } from "@interrelate/contract";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../../client/client.ts";
import { contentOf } from "./content-of.ts";

/**
 * Looks at a wide file as proposed, and again a moment after each change; meanwhile the last answer stays. `round` is
 * raised to have everything proposed anew.
 */
export function useWidePreview(organizationId: string, file: { key: string; content: Blob }) {
  const [changed, setMapping] = useState<WideMapping | null>(null);
  const [dictionary, setDictionary] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [wanted] = useDebouncedValue(changed, 400);
  const content = useQuery({
    queryKey: ["import-content", file.key],
    queryFn: () => contentOf(file.content),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const looking = useQuery({
    queryKey: ["import-wide-preview", file.key, round, dictionary, wanted],
    enabled: content.data !== undefined,
    queryFn: ({ signal }) =>
      client.imports.previewWide(
        { organizationId, content: content.data ?? "", dictionary, mapping: wanted },
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const preview = looking.data ?? null;
  const settled = wanted === changed && !looking.isFetching;
  const anew = () => {
    setMapping(null);
    setRound(round + 1);
  };
  return {
    preview,
    content: content.data ?? "",
    // What was asked for comes back with proposals for what it left open.
    mapping: settled ? (preview?.mapping ?? null) : (changed ?? preview?.mapping ?? null),
    setMapping,
    dictionary,
    setDictionary: (text: string | null) => {
      setDictionary(text);
      anew();
    },
    anew,
    error: content.error ?? looking.error,
    busy: !settled || content.isFetching,
  };
}

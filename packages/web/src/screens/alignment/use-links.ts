import type { EffortLinkDetails, NewEffortLink } from "@interrelate/contract";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";

/** The links of an effort, and what can be done with them; both efforts of a link hear of a change. */
export function useLinks(place: { organizationId: string; effortId: string }) {
  const { organizationId } = place;
  const queries = useQueryClient();
  const links = useSuspenseQuery(api.linkedEfforts.list.queryOptions({ input: place })).data;
  const onSuccess = () => queries.invalidateQueries({ queryKey: api.linkedEfforts.key() });
  const creating = useMutation(api.linkedEfforts.create.mutationOptions({ onSuccess }));
  const changing = useMutation(api.linkedEfforts.change.mutationOptions({ onSuccess }));
  const removing = useMutation(api.linkedEfforts.remove.mutationOptions({ onSuccess }));
  return {
    links,
    create: (link: NewEffortLink) => creating.mutateAsync({ organizationId, link }),
    change: (linkId: string, link: EffortLinkDetails) => changing.mutateAsync({ organizationId, linkId, link }),
    remove: (linkId: string) => removing.mutateAsync({ organizationId, linkId }),
    removing,
  };
}

export type Links = ReturnType<typeof useLinks>;

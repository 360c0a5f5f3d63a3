import type { Effort, Guest } from "@interrelate/contract";
import { Button, Modal } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, client } from "../../client/client.ts";
import { GuestForm } from "./guest-form.tsx";
import { texts } from "./texts.ts";

interface GuestDialogProps {
  effort: Effort;
  /** The guest to change; null for a new one. */
  guest: Guest | null;
  guests: readonly Guest[];
  today: string;
}

/** The button that takes in a guest, or changes one, and the form behind it. */
export function GuestDialog({ effort, guest, guests, today }: GuestDialogProps) {
  const { organizationId, id: effortId } = effort;
  const [opened, dialog] = useDisclosure(false);
  const isNarrow = useMediaQuery("(max-width: 40em)", false, { getInitialValueInEffect: false });
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (wanted: Parameters<typeof client.guests.create>[0]["guest"]) =>
      guest === null
        ? client.guests.create({ organizationId, effortId, guest: wanted })
        : client.guests.change({ organizationId, guestId: guest.id, guest: wanted }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.guests.key() });
      dialog.close();
    },
  });
  const open = () => {
    saving.reset();
    dialog.open();
  };
  return (
    <>
      {guest === null ? (
        <Button variant={guests.length === 0 ? "filled" : "default"} onClick={open}>
          {texts.add}
        </Button>
      ) : (
        <Button variant="default" aria-label={texts.changeLabel(guest.name)} onClick={open}>
          {texts.change}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={guest === null ? texts.addTitle : texts.changeTitle(guest.name)}
        size="44rem"
        fullScreen={isNarrow}
      >
        <GuestForm
          effort={effort}
          guest={guest}
          others={guests.filter((other) => other !== guest)}
          today={today}
          busy={saving.isPending}
          error={saving.error}
          onSave={(wanted) => saving.mutate(wanted)}
          onCancel={dialog.close}
        />
      </Modal>
    </>
  );
}

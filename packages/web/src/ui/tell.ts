import { notifications } from "@mantine/notifications";

/** Says in passing that something was done, where the page itself does not show it. */
export function tell(message: string): void {
  notifications.show({ message, closeButtonProps: { "aria-label": "Dismiss" } });
}

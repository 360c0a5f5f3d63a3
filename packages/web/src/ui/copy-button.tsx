import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";

/** Copies a text and says so, also to screen readers. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <>
      <Button
        variant="default"
        leftSection={clipboard.copied ? <IconCheck size={17} /> : <IconCopy size={17} stroke={1.6} />}
        onClick={() => clipboard.copy(text)}
        aria-label={`${clipboard.copied ? "Copied" : "Copy"} ${what}`}
      >
        {clipboard.copied ? "Copied" : "Copy"}
      </Button>
      <span role="status" className="heard">
        {clipboard.copied
          ? `Copied ${what}.`
          : clipboard.error
            ? "It could not be copied; please mark the text and copy it."
            : ""}
      </span>
    </>
  );
}

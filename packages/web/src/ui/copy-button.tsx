import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { copyTexts as texts } from "./texts.ts";

/** Copies a text and says so, also to screen readers. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <>
      <Button
        variant="default"
        leftSection={clipboard.copied ? <IconCheck size={17} /> : <IconCopy size={17} stroke={1.6} />}
        onClick={() => clipboard.copy(text)}
        aria-label={clipboard.copied ? texts.copiedLabel(what) : texts.label(what)}
      >
        {clipboard.copied ? texts.copied : texts.copy}
      </Button>
      <span role="status" className="heard">
        {clipboard.copied ? texts.said(what) : clipboard.error ? texts.failed : ""}
      </span>
    </>
  );
}

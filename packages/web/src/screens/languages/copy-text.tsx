import { ActionIcon } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { translationTexts as texts } from "./texts.ts";

/** Copies one text of a table; says so, also to screen readers. */
export function CopyText({ text, what }: { text: string; what: string }) {
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="var(--ink-soft)"
        size={32}
        aria-label={texts.copy(what)}
        onClick={() => clipboard.copy(text)}
      >
        {clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} stroke={1.6} />}
      </ActionIcon>
      <span role="status" className="heard">
        {clipboard.copied && texts.copied(what)}
        {clipboard.error && texts.notCopied}
      </span>
    </>
  );
}

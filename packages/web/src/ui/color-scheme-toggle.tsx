import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { frameTexts } from "./texts.ts";

/** Follows the system until a person chooses; the choice stays in this browser. */
export function ColorSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const other = scheme === "light" ? "dark" : "light";
  return (
    <ActionIcon
      variant="subtle"
      size={44}
      color="var(--ink-soft)"
      aria-label={frameTexts.otherScheme(other)}
      title={frameTexts.otherScheme(other)}
      onClick={() => setColorScheme(other)}
    >
      {scheme === "light" ? <IconMoon size={19} stroke={1.6} /> : <IconSun size={19} stroke={1.6} />}
    </ActionIcon>
  );
}

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings, RULES_OF_COLOUR } from "./axe.ts";

const NARROWEST = { width: 320, height: 640 };

/**
 * A screen as it is now holds in light and dark (axe finds nothing) and does not scroll sideways on the narrowest
 * phone. Leaves the page in light and at its own size.
 */
export async function expectSoundScreen(page: Page): Promise<void> {
  const size = page.viewportSize();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(settled, colorScheme);
    // The page is the same in both schemes but for its colours.
    const found = await axeFindings(page, colorScheme === "dark" ? RULES_OF_COLOUR : undefined);
    expect({ colorScheme, found }).toEqual({ colorScheme, found: [] });
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(NARROWEST);
  // Fields that grow with their words measure themselves again after the page has another width.
  await expect.poll(() => page.evaluate(sideways), { message: "how far the page scrolls sideways at 320 px" }).toBe(0);
  if (size) await page.setViewportSize(size);
}

function sideways(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

/** Resolves when the page wears a colour scheme and nothing fades or slides any more. */
async function settled(scheme: "light" | "dark"): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  do await frame();
  while (document.documentElement.dataset.mantineColorScheme !== scheme || document.getAnimations().some(isRunning));

  // What is inside closed details keeps its finished transitions.
  function isRunning({ playState }: Animation): boolean {
    return playState === "running";
  }
}

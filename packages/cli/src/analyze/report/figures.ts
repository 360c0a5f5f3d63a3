import type { Analysis } from "@interrelate/analysis";
import { html, type Markup } from "./markup.ts";

/** The figures of a wave that stand for the whole, with what they rest on. */
export function figuresMarkup({ index, communication, relationship, within, between, reliability }: Analysis): Markup {
  const [low, high] = reliability.feldt95 ?? [null, null];
  const alpha = low === null ? "rating rows" : `95 % ${low.toFixed(2)} to ${high?.toFixed(2)}, over rating rows`;
  return html`<ul class="figures">
${figure("Index", index.mean, counted(index.n))}
${figure("Communication", communication.mean, counted(communication.n))}
${figure("Relationships", relationship.mean, counted(relationship.n))}
${figure("Within workgroups", within.mean, counted(within.n))}
${figure("Between workgroups", between.mean, counted(between.n))}
${figure("Alpha", reliability.alpha, alpha)}
</ul>`;
}

function figure(name: string, value: number | null, rests: string): Markup {
  return html`<li>${name}<strong>${value === null ? "hidden" : value.toFixed(2)}</strong><span class="soft">${rests}</span></li>`;
}

function counted(n: number | null): string {
  return n === null ? "published ties" : `${n} ratings`;
}

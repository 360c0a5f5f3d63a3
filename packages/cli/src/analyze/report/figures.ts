import type { Analysis } from "@interrelate/analysis";
import { counted } from "../../counted.ts";
import { type FileContext, missingSentence } from "../sentences.ts";
import { html, type Markup } from "./markup.ts";

/** The figures of a wave that stand for the whole, with what they rest on. */
export function figuresMarkup(analysis: Analysis, context: FileContext): Markup {
  const { index, communication, relationship, within, between, reliability } = analysis;
  const all = [index.mean, communication.mean, relationship.mean, within.mean, between.mean, reliability.alpha];
  const [low, high] = reliability.feldt95 ?? [null, null];
  const alpha = low === null ? "rating rows" : `95 % ${low.toFixed(2)} to ${high?.toFixed(2)}, over rating rows`;
  return html`<ul class="figures">
${figure("Index", index.mean, basis(index.n))}
${figure("Communication", communication.mean, basis(communication.n))}
${figure("Relationships", relationship.mean, basis(relationship.n))}
${figure("Within workgroups", within.mean, basis(within.n))}
${figure("Between workgroups", between.mean, basis(between.n))}
${figure("Alpha", reliability.alpha, alpha)}
</ul>
${all.includes(null) ? html`<p class="soft">n/a: ${missingSentence(context)}</p>` : null}`;
}

function figure(name: string, value: number | null, rests: string): Markup {
  return html`<li>${name}<strong>${value === null ? "n/a" : value.toFixed(2)}</strong><span class="soft">${rests}</span></li>`;
}

function basis(n: number | null): string {
  return n === null ? "published ties" : counted(n, "rating");
}

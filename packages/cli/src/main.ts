#!/usr/bin/env node
import "./compile-cache.ts";
import { Command } from "commander";
import { analyzeCommand } from "./commands/analyze.ts";
import { importCommand } from "./commands/import.ts";
import { ownerKeyCommand } from "./commands/owner-key.ts";
import { serveCommand } from "./commands/serve.ts";
import { statsCommand } from "./commands/stats.ts";
import { VERSION } from "./version.ts";

// Whoever reads the output may stop reading, as `head` does; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

// Each command's own work is loaded when it runs, so that asking for help is quick.
await new Command("interrelate")
  .description("The open workbench for relational coordination")
  .version(VERSION)
  .addCommand(serveCommand())
  .addCommand(analyzeCommand())
  .addCommand(statsCommand())
  .addCommand(importCommand())
  .addCommand(ownerKeyCommand())
  .parseAsync();

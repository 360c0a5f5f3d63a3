import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded before a program: tells its largest resident size, in megabytes, on file descriptor 3 when it ends. Threads load
 * it as well, and their size is the program's.
 */
if (isMainThread) process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS / 1024)));

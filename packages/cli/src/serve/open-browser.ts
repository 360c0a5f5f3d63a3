import { spawn } from "node:child_process";
import type { Environment } from "./settings.ts";

/** Opens an address in the browser, where there is a desktop to show it; elsewhere nothing happens. */
export function openBrowser(address: string, environment: Environment): void {
  const opener = openerOf(process.platform, environment);
  if (opener === undefined) return;
  const [program, ...before] = opener;
  const child = spawn(program, [...before, address], { detached: true, stdio: "ignore" });
  // Without a browser the printed address is still there.
  child.on("error", () => undefined);
  child.unref();
}

/** The program that opens addresses on a desktop; undefined where nobody would see it. */
export function openerOf(platform: string, environment: Environment): [string, ...string[]] | undefined {
  if (environment.CI !== undefined || environment.SSH_CONNECTION !== undefined) return undefined;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["explorer.exe"];
  const hasDesktop = environment.DISPLAY !== undefined || environment.WAYLAND_DISPLAY !== undefined;
  return hasDesktop ? ["xdg-open"] : undefined;
}

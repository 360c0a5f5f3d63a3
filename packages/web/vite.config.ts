import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contractJson } from "./build/contract-json.ts";
import { methodPages } from "./build/method-pages.ts";

/** In development the API is a server started beside it; `INTERRELATE_API` names another address. */
const api = process.env.INTERRELATE_API ?? "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [contractJson(), methodPages(), react()],
  build: {
    target: "es2022",
    // The tokens use light-dark(), which these know.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // Nothing is inlined as data: URL, so the content security policy needs no exception for fonts or images.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    manifest: "manifest.json",
  },
  server: { proxy: { "/api": api, "/s/": api, "/survey": api, "/preview": api, "/docs": api } },
});

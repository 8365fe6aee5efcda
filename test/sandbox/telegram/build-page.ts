import { fileURLToPath } from "node:url";
import { bundlePage } from "../../support/bundle-page.ts";

const source = fileURLToPath(new URL("page/", import.meta.url));

/** Builds the chat page when its sources have changed; returns its directory. */
export function buildPage(): Promise<string> {
  return bundlePage("chat-page", source, {
    root: source,
    base: "./",
    configFile: false,
    build: { target: "es2022", assetsInlineLimit: 0 },
  });
}

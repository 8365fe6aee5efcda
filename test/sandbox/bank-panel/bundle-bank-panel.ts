import { fileURLToPath } from "node:url";
import { bundlePage } from "../../support/bundle-page.ts";

const PAGE = fileURLToPath(new URL("./page/", import.meta.url));

export function bundleBankPanel(): Promise<string> {
  return bundlePage("bank-panel", PAGE, {
    root: PAGE,
    base: "./",
    configFile: false,
    build: { assetsDir: "", target: "es2022", modulePreload: false },
  });
}

import { fileURLToPath } from "node:url";
import { bundlePage } from "../../support/bundle-page.ts";

const PAGE = fileURLToPath(new URL("./page/", import.meta.url));

/** Bundles the widget's page, with the child's half of the real SDK. */
export function bundleWidgetPage(): Promise<string> {
  return bundlePage("widget-page", PAGE, {
    root: PAGE,
    base: "./",
    configFile: false,
    build: { assetsDir: "", target: "es2022", modulePreload: false },
  });
}

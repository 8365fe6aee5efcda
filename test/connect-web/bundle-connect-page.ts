import { fileURLToPath } from "node:url";
import { bundlePage } from "../support/bundle-page.ts";

const PAGE = fileURLToPath(new URL("../../connect-web/", import.meta.url));

/** Builds the Connect page as `npm run build` does; resolves with its directory. */
export function bundleConnectPage(): Promise<string> {
  return bundlePage("connect-page", PAGE, { configFile: `${PAGE}vite.config.ts` });
}

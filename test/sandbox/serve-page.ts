import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { bundlePage } from "../support/bundle-page.ts";

export interface PageOptions {
  /** 0, the default, for any free port. */
  readonly port?: number;
  /** The base URL of Pluggy's stand-in, for the user's browser. */
  readonly apiUrl: string;
}

export interface ServedPage {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Bundles the page in the directory `source`, and serves it on its own origin, with Pluggy's URL in `config.json`. */
export async function servePage(
  name: string,
  source: string,
  { port = 0, apiUrl }: PageOptions,
): Promise<ServedPage> {
  const folder = await bundlePage(name, source, {
    root: source,
    base: "./",
    configFile: false,
    build: { assetsDir: "", target: "es2022", modulePreload: false },
  });
  const app = express();
  app.disable("x-powered-by");
  app.get("/config.json", (_request, response) => {
    response.set("cache-control", "no-store").json({ apiUrl });
  });
  app.use(express.static(folder));

  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const { port: boundPort } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${boundPort}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

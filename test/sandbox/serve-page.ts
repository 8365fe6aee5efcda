import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";

export interface PageOptions {
  /** The directory of the bundled page. */
  readonly folder: string;
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

/** Serves a page on its own origin, with Pluggy's URL in `config.json`. */
export async function servePage({ folder, port = 0, apiUrl }: PageOptions): Promise<ServedPage> {
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
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

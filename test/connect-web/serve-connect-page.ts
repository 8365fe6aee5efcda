import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { connectAssets, connectPage } from "../../src/http/connect-page.ts";
import { secureEverything } from "../../src/http/security.ts";
import { bundleConnectPage } from "./bundle-connect-page.ts";

/** An answer of the product's server to the page. */
export type Answer = { status: number; body: Record<string, unknown> };

export type Script = {
  session: Answer | (() => Answer);
  item: Answer | ((itemId: string) => Answer);
  /** Origin in `frame-src`; anything else is blocked by the browser. */
  frameOrigin: string;
};

export type ServedPage = {
  url: string;
  script: Script;
  /** Item ids that the page handed in, in order. */
  items: string[];
  sessions: number;
  close: () => Promise<void>;
};

/** The built page behind the product's own headers, on a server that answers as the test says. */
export async function serveConnectPage(script: Script): Promise<ServedPage> {
  const dir = await bundleConnectPage();
  const app = express();
  app.use(secureEverything("http://127.0.0.1"));
  app.use("/connect-assets", connectAssets(dir));
  app.use("/connect", (request, response, next) => {
    const page = connectPage({
      dir,
      folder: "",
      connectOrigin: served.script.frameOrigin,
      connect: { inspectLink: () => Promise.resolve({ kind: "unknown" }) },
      report: () => undefined,
    });
    page(request, response, next);
  });
  app.post("/connect/:token/session", (_request, response) => {
    served.sessions += 1;
    const { session } = served.script;
    const { status, body } = typeof session === "function" ? session() : session;
    response.status(status).json(body);
  });
  app.post("/connect/:token/item", express.json(), (request, response) => {
    const { itemId } = request.body as { itemId: string };
    served.items.push(itemId);
    const { item } = served.script;
    const { status, body } = typeof item === "function" ? item(itemId) : item;
    response.status(status).json(body);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const served: ServedPage = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script,
    items: [],
    sessions: 0,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
  return served;
}

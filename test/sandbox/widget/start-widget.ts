import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { bundleWidgetPage } from "./bundle-widget-page.ts";

export type WidgetOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Base address of the stand-in Pluggy, as the person's browser reaches it. */
  apiUrl: string;
};

export type RunningWidget = {
  /** Bare origin, as the widget SDK wants it: no slash at its end. */
  url: string;
  close: () => Promise<void>;
};

/**
 * Pluggy's Connect widget, played: a page on an origin of its own that shakes hands with the real
 * `pluggy-connect-sdk` of the page around it, and talks to the stand-in Pluggy as the real one does.
 */
export async function startWidget({ port = 0, apiUrl }: WidgetOptions): Promise<RunningWidget> {
  const folder = await bundleWidgetPage();
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
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

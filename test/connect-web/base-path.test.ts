import { createServer as createProxy, request as ask, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { startServer } from "../http/start-server.ts";
import { bundleConnectPage } from "./bundle-connect-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Starts a reverse proxy; `pathFor` is the path that it forwards a request to. */
async function proxyTo(productUrl: string, pathFor: (path: string) => string): Promise<Server> {
  const proxy = createProxy((request, response) => {
    const path = pathFor(request.url ?? "");
    const { method, headers } = request;
    const onward = ask(`${productUrl}${path}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, "127.0.0.1", resolve);
  });
  return proxy;
}

it.each([
  ["removed", (path: string) => path.replace(/^\/quanto/, "")],
  ["passed on", (path: string) => path],
])("the page works behind a proxy that has its base path %s", async (_what, pathFor) => {
  const pages = { dir: await bundleConnectPage() };
  await using server = await startServer({ publicUrl: "http://home.example/quanto", pages });
  const proxy = await proxyTo(server.url, pathFor);
  const port = (proxy.address() as AddressInfo).port;
  const page = await browser.newPage({ locale: "pt-BR" });
  try {
    await page.goto(`http://127.0.0.1:${port}/quanto/connect/a-token`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button").first().waitFor();
    expect(server.connect.calls).toContain("a-token");
    const styles = await page.evaluate("document.styleSheets.length");
    expect(styles).toBeGreaterThan(0);
    expect(server.log()).not.toContain("a-token");
  } finally {
    await page.close();
    proxy.closeAllConnections();
    proxy.close();
  }
});

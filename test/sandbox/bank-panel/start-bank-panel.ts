import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { bundleBankPanel } from "./bundle-bank-panel.ts";

export interface BankPanelOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Base address of the stand-in Pluggy, as the browser reaches it. */
  readonly apiUrl: string;
}

export interface RunningBankPanel {
  /** The page; `#pt` or `#en` behind it chooses the language, else the browser's is spoken. */
  readonly url: string;
  /** The page as it stands beside the chat of a person with this language. */
  besideChat(languageCode: string): { readonly title: string; readonly url: string };
  close(): Promise<void>;
}

/** A small page on which a person plays the bank: it works the stand-in Pluggy's controls. */
export async function startBankPanel({
  port = 0,
  apiUrl,
}: BankPanelOptions): Promise<RunningBankPanel> {
  const folder = await bundleBankPanel();
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
  const url = `http://127.0.0.1:${taken}/`;
  return {
    url,
    besideChat: (languageCode) =>
      languageCode.toLowerCase().startsWith("pt")
        ? { title: "O banco", url: `${url}#pt` }
        : { title: "The bank", url: `${url}#en` },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

import { createServer as createHttpServer } from "node:http";
import express, { type Express } from "express";
import type { Logger } from "pino";
import { isPublicAddress } from "../domain/public-address.ts";
import { answerFailures, answerNotFound } from "./answer-failures.ts";
import { connectApi } from "./connect-api.ts";
import { connectAssets, connectPage, requirePage } from "./connect-page.ts";
import type { ConnectUsecases, ReadOpener, Report } from "./connect-usecases.ts";
import { mendPercentSigns } from "./link-address.ts";
import { listen, stopServer } from "./listen.ts";
import { metricsRoutes, type MetricsOptions } from "./metrics-routes.ts";
import { createMetricsServer } from "./metrics-server.ts";
import { operations, type OperationsOptions } from "./operations.ts";
import { pluggyWebhook, type PluggyWebhook } from "./pluggy-webhook.ts";
import { publicFolder, withoutFolder } from "./public-folder.ts";
import { requestLog } from "./request-log.ts";
import { rootPage } from "./root-page.ts";
import { secureEverything } from "./security.ts";
import { telegramWebhook, type TelegramWebhook } from "./telegram-webhook.ts";

export interface ServerOptions extends OperationsOptions, MetricsOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly publicUrl: string;
  /** How many reverse proxies tell the truth about the caller's address. */
  readonly trustedProxies: number;
  readonly connect: ConnectUsecases;
  readonly readOpener: ReadOpener;
  /** Folder of the built Connect page. */
  readonly pages: { readonly dir: string };
  /** Origin of Pluggy's widget, without a path. */
  readonly connectOrigin: string;
  /** Offer Pluggy's test banks. */
  readonly includeSandbox: boolean;
  /** Address of the chat with the bot. */
  readonly botUrl: () => string;
  /** Given when Telegram calls us. */
  readonly telegramWebhook?: TelegramWebhook;
  /** Given when Pluggy is told to call us. */
  readonly pluggyWebhook?: PluggyWebhook;
  readonly logger: Logger;
  readonly report: Report;
}

export interface HttpServer {
  /** Throws `ListenError`, or a sentence where the page was never built. Resolves with the port. */
  listen(): Promise<number>;
  /** Lets what runs end, within a few seconds. */
  close(): Promise<void>;
}

const GRACE_MS = 5000;
/** Longer than a reverse proxy keeps its connections, so that it never writes into one we just closed. */
const KEEP_ALIVE_MS = 75_000;
const REQUEST_MS = 30_000;

export function createServer(options: ServerOptions): HttpServer {
  const folder = publicFolder(options.publicUrl);
  const app = createApp(options);
  const webhook = options.pluggyWebhook && pluggyWebhook(options.pluggyWebhook, options);
  const server = createHttpServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: REQUEST_MS },
    (request, response) => {
      request.url = withoutFolder(request.url ?? "/", folder);
      if (!webhook?.(request, response)) app(request, response);
    },
  );
  const metrics = createMetricsServer(options);
  const { host, port } = options;
  return {
    async listen() {
      await requirePage(options.pages.dir);
      const taken = await listen(server, { host, port, setting: "PORT" });
      await metrics.listen().catch(async (error: unknown) => {
        await stopServer(server, GRACE_MS);
        throw error;
      });
      return taken;
    },
    async close() {
      await metrics.close();
      if (server.listening) await stopServer(server, GRACE_MS);
    },
  };
}

function createApp(options: ServerOptions): Express {
  const { publicUrl, connectOrigin, connect, report } = options;
  const app = express();
  // The caller's address only limits how often somebody may ask. Whoever is no proxy may invent one.
  app.set("trust proxy", options.trustedProxies);
  app.set("etag", false);
  app.use(requestLog(options.logger), secureEverything(publicUrl), mendPercentSigns);
  app.use(operations(options));
  if (options.metricsPlace.kind === "public-port") app.use(metricsRoutes(options));
  if (options.telegramWebhook) app.use(telegramWebhook(options.telegramWebhook, report));
  app.use(rootPage(options.botUrl));
  app.use("/connect-assets", connectAssets(options.pages.dir));
  app.use(
    "/connect",
    connectPage({
      dir: options.pages.dir,
      folder: publicFolder(publicUrl),
      connectOrigin,
      connect,
      readOpener: options.readOpener,
      report,
    }),
  );
  app.use("/connect", connectApi({ ...options, redirectUri: redirectUriOf(publicUrl) }));
  app.use(answerNotFound, answerFailures(report));
  return app;
}

/** Banks send users back to public https addresses only; Pluggy refuses others. */
function redirectUriOf(publicUrl: string): string | null {
  return isPublicAddress(publicUrl) ? `${publicUrl}/connect/done` : null;
}

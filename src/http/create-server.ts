import { createServer as createHttpServer } from "node:http";
import express, { type Express } from "express";
import type { Logger } from "pino";
import { isPublicAddress } from "../domain/public-address.ts";
import { answerFailures, answerNotFound } from "./answer-failures.ts";
import { connectApi } from "./connect-api.ts";
import { connectAssets, connectPage, assertPageIsBuilt } from "./connect-page.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { NO_TRACES, type Traces } from "../usecases/ports/traces.ts";
import type { UsageLimits } from "../usecases/ports/usage-limits.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { ConnectUsecases, ReadOpener } from "./connect-usecases.ts";
import { replaceMalformedEscapes } from "./link-url.ts";
import { listen, stopServer } from "./listen.ts";
import { metricsRoutes, type MetricsOptions } from "./metrics-routes.ts";
import { createMetricsServer } from "./metrics-server.ts";
import { healthRoutes, type HealthOptions } from "./health-routes.ts";
import { pluggyWebhook, type PluggyWebhookOptions } from "./pluggy-webhook.ts";
import { basePathOf, stripBasePath } from "./base-path.ts";
import { requestLog, traceRequests } from "./request-log.ts";
import { rootPage } from "./root-page.ts";
import { securityHeaders } from "./security-headers.ts";
import { telegramWebhook, type TelegramWebhookOptions } from "./telegram-webhook.ts";

export interface ServerOptions extends HealthOptions, MetricsOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly publicUrl: string;
  /** The number of reverse proxies whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: number;
  readonly connect: ConnectUsecases;
  readonly readOpener: ReadOpener;
  /** The directory of the built Connect page. */
  readonly pages: { readonly dir: string };
  /** The origin of Pluggy's widget, without a path. */
  readonly connectOrigin: string;
  /** Whether the widget offers Pluggy's test banks. */
  readonly includeSandbox: boolean;
  /** The URL of the chat with the bot. */
  readonly botUrl: () => string;
  /** Missing when updates are polled. */
  readonly telegramWebhook?: TelegramWebhookOptions;
  /** Missing when no webhook is registered with Pluggy. */
  readonly pluggyWebhook?: PluggyWebhookOptions;
  readonly usageLimits: UsageLimits;
  readonly timers: Pick<Timers, "now" | "start">;
  readonly traces?: Traces;
  /** A request must have arrived after this time, or after twice of it at most; 30 s when missing. */
  readonly maxRequestMs?: number;
  readonly logger: Logger;
  readonly logError: LogError;
}

export interface HttpServer {
  /** Starts listening; resolves with the port. Throws `ListenError`, or an error when the page was not built. */
  listen(): Promise<number>;
  /** Stops listening; waits a few seconds for the running requests. */
  close(): Promise<void>;
}

const GRACE_MS = 5000;
/** Longer than a reverse proxy keeps its connections, so that it never writes to one that was just closed. */
const KEEP_ALIVE_MS = 75_000;
const MAX_REQUEST_MS = 30_000;

/** Creates the web server: the Connect page and its API, webhooks, health checks and metrics. */
export function createServer(options: ServerOptions): HttpServer {
  const basePath = basePathOf(options.publicUrl);
  const app = createApp(options);
  const handleWebhook = options.pluggyWebhook && pluggyWebhook(options.pluggyWebhook, options);
  const { maxRequestMs = MAX_REQUEST_MS } = options;
  const server = createHttpServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      requestTimeout: maxRequestMs,
      connectionsCheckingInterval: maxRequestMs,
    },
    (request, response) => {
      request.url = stripBasePath(request.url ?? "/", basePath);
      if (!handleWebhook?.(request, response)) app(request, response);
    },
  );
  const metrics = createMetricsServer(options);
  const { host, port, timers } = options;
  return {
    async listen() {
      await assertPageIsBuilt(options.pages.dir);
      const boundPort = await listen(server, { host, port, setting: "PORT" });
      await metrics.listen().catch(async (error: unknown) => {
        await stopServer(server, GRACE_MS, timers);
        throw error;
      });
      return boundPort;
    },
    async close() {
      await metrics.close();
      if (server.listening) await stopServer(server, GRACE_MS, timers);
    },
  };
}

function createApp(options: ServerOptions): Express {
  const { publicUrl, connectOrigin, connect, logError } = options;
  const app = express();
  // The caller's address is used for rate limits only. It can be forged when the caller is not a proxy.
  app.set("trust proxy", options.trustedProxies);
  app.set("etag", false);
  app.use(requestLog(options.logger), traceRequests(options.traces ?? NO_TRACES));
  app.use(securityHeaders(publicUrl), replaceMalformedEscapes);
  app.use(healthRoutes(options));
  if (options.metricsPlace.kind === "public-port") app.use(metricsRoutes(options));
  if (options.telegramWebhook) app.use(telegramWebhook(options.telegramWebhook, logError));
  app.use(rootPage(options.botUrl));
  app.use("/connect-assets", connectAssets(options.pages.dir));
  app.use(
    "/connect",
    connectPage({
      dir: options.pages.dir,
      basePath: basePathOf(publicUrl),
      connectOrigin,
      connect,
      readOpener: options.readOpener,
      usageLimits: options.usageLimits,
      logError,
    }),
  );
  app.use("/connect", connectApi({ ...options, redirectUri: redirectUriOf(publicUrl) }));
  app.use(answerNotFound, answerFailures(logError));
  return app;
}

/** The URL that banks send users back to; Pluggy refuses URLs that are not public https. */
function redirectUriOf(publicUrl: string): string | null {
  return isPublicAddress(publicUrl) ? `${publicUrl}/connect/done` : null;
}

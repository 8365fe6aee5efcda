import { createServer } from "node:http";
import express from "express";
import type { Timers } from "../usecases/ports/timers.ts";
import { answerFailures, answerNotFound } from "./answer-failures.ts";
import { listen, stopServer } from "./listen.ts";
import { metricsRoutes, type MetricsOptions } from "./metrics-routes.ts";

const GRACE_MS = 1000;

interface MetricsServerOptions extends MetricsOptions {
  readonly host: string;
  readonly timers: Pick<Timers, "start">;
}

/** Serves `/metrics` on its own port, when there is one, and nothing else. */
export function createMetricsServer(options: MetricsServerOptions) {
  const { host, metricsPlace: place, logError, timers } = options;
  const app = express().disable("x-powered-by");
  if (place.kind === "own-port") app.use(metricsRoutes(options));
  app.use(answerNotFound, answerFailures(logError));
  const server = createServer(app);
  return {
    /** Throws `ListenError`. Does nothing when the metrics have no port of their own. */
    async listen(): Promise<void> {
      if (place.kind === "own-port")
        await listen(server, { host, port: place.port, setting: "METRICS_PORT" });
    },
    async close(): Promise<void> {
      if (server.listening) await stopServer(server, GRACE_MS, timers);
    },
  };
}

import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createActivity } from "./activity.ts";
import { answerAdmin } from "./admin/answer-admin.ts";
import { answerRequest } from "./answer-request.ts";
import { buildConnectors } from "./connectors.ts";
import { bankControls } from "./controls/bank-controls.ts";
import type { BankControls } from "./controls/bank-controls.ts";
import { SANDBOX_CREDENTIALS } from "./credentials.ts";
import { createFaults } from "./faults.ts";
import type { Faults } from "./faults.ts";
import { createJournal } from "./journal.ts";
import type { Journal } from "./journal.ts";
import { withDefaults } from "./options.ts";
import type { PluggyOptions } from "./options.ts";
import { createRateLimiter } from "./rate-limit.ts";
import type { Sandbox } from "./sandbox.ts";
import { emptyStore } from "./store.ts";
import { truthReport } from "./truth.ts";
import type { CurrencyTruth, TruthFilter, TruthTable } from "./truth.ts";
import { createWebhookSender } from "./webhook-sender.ts";
import type { WebhookSender } from "./webhook-sender.ts";

/** A running stand-in of Pluggy. */
export interface PluggySandbox {
  apiUrl: string;
  clientId: string;
  clientSecret: string;
  /** Logins for a hint. */
  credentials: typeof SANDBOX_CREDENTIALS;
  /** The true label of every row, by transaction id. */
  truth: TruthTable;
  /** True figures from `from` to `to` (civil days, both included), largest currency first. */
  truthReport(from: string, to: string, filter?: TruthFilter): CurrencyTruth[];
  /** The controls of the bank; also over HTTP under `/__sandbox/controls`. */
  bank: BankControls;
  faults: Faults;
  journal: Journal;
  webhooks: WebhookSender;
  /** Resolves when no sync and no delivery is running. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function createSandbox(options: PluggyOptions): Sandbox {
  const activity = createActivity();
  const store = emptyStore(new Map());
  return {
    options,
    store,
    activity,
    sender: createWebhookSender(options, store, activity),
    faults: createFaults(),
    journal: createJournal(),
    rateLimiter: createRateLimiter(options.clock),
    tokenSecret: randomBytes(32).toString("hex"),
    apiUrl: "",
  };
}

async function serve(
  sandbox: Sandbox,
  controls: BankControls,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const url = new URL(request.url ?? "/", sandbox.apiUrl);
  const method = request.method ?? "GET";
  if (url.pathname.startsWith("/__sandbox/")) {
    await answerAdmin({ sandbox, controls, request, response, url });
  } else {
    await answerRequest({ sandbox, request, response, method, url });
  }
}

function close(sandbox: Sandbox, server: Server): Promise<void> {
  for (const item of sandbox.store.items.values()) item.execution?.cancelTimer();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** Starts Pluggy's stand-in on 127.0.0.1, with the options of `PluggyOptions`. */
export async function startPluggy(given: Partial<PluggyOptions> = {}): Promise<PluggySandbox> {
  const options = withDefaults(given);
  const sandbox = createSandbox(options);
  const controls = bankControls(sandbox);
  // 500 ids in a query exceed Node's 16 KiB of headers.
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
    serve(sandbox, controls, { request, response }).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(JSON.stringify({ code: 500, message: String(error) }));
    });
  });
  sandbox.apiUrl = `http://127.0.0.1:${await listen(server, options.port)}`;
  const logoUrl = (id: number): string => `${sandbox.apiUrl}/__sandbox/logo/${id}.svg`;
  sandbox.store.connectors = buildConnectors(logoUrl);
  return {
    apiUrl: sandbox.apiUrl,
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    credentials: SANDBOX_CREDENTIALS,
    truth: sandbox.store.truth,
    truthReport: (from, to, filter) => truthReport(sandbox.store.truth, { from, to }, filter),
    bank: controls,
    faults: sandbox.faults,
    journal: sandbox.journal,
    webhooks: sandbox.sender,
    idle: () => sandbox.activity.idle(),
    close: () => close(sandbox, server),
  };
}

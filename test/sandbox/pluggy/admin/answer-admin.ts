import type { IncomingMessage, ServerResponse } from "node:http";
import { CORS } from "../answer-request.ts";
import type { BankControls } from "../controls/bank-controls.ts";
import { PluggyRefusal } from "../errors.ts";
import { readBody } from "../read-body.ts";
import { matchPath } from "../route.ts";
import type { Sandbox } from "../sandbox.ts";
import type { AdminAnswer, AdminRoute } from "./admin-route.ts";
import { bankPages } from "./bank-pages.ts";
import { controlRoutes } from "./control-routes.ts";
import { purchaseRoutes } from "./purchase-routes.ts";
import { stateRoutes } from "./state-routes.ts";
import { faultRoutes } from "./fault-routes.ts";

const ROUTES: AdminRoute[] = [
  ...stateRoutes,
  ...purchaseRoutes,
  ...controlRoutes,
  ...faultRoutes,
  ...bankPages,
];

interface AdminExchange {
  sandbox: Sandbox;
  controls: BankControls;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

function send(response: ServerResponse, { status = 200, body, page }: AdminAnswer): void {
  for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
  response.statusCode = status;
  if (page !== undefined) {
    response.setHeader("Content-Type", `${page.type}; charset=utf-8`);
    response.end(page.text);
  } else if (body === undefined) {
    response.end();
  } else {
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.end(JSON.stringify(body));
  }
}

async function answer({ sandbox, controls, request, url }: AdminExchange): Promise<AdminAnswer> {
  const method = request.method ?? "GET";
  if (method === "OPTIONS") return { status: 204 };
  for (const route of ROUTES) {
    const params = route.method === method ? matchPath(route.path, url.pathname) : undefined;
    if (params === undefined) continue;
    const body = await readBody(request);
    return route.handle({ sandbox, controls, params, query: url.searchParams, body });
  }
  return { status: 404, body: { message: `Nothing at ${method} ${url.pathname}` } };
}

/** Answers requests under `/__sandbox`: without a key, faults or a line in the journal. */
export async function answerAdmin(exchange: AdminExchange): Promise<void> {
  try {
    send(exchange.response, await answer(exchange));
  } catch (error) {
    const status = error instanceof PluggyRefusal ? error.body.code : 400;
    const message = error instanceof Error ? error.message : String(error);
    send(exchange.response, { status, body: { message } });
  }
}

import { checkParameters } from "../check-parameters.ts";
import type { Connector } from "../connectors.ts";
import { badRequest, notFound } from "../errors.ts";
import { pageOf } from "../page.ts";
import type { Answer, Route, RouteContext } from "../route.ts";

const listOf = (query: URLSearchParams, name: string): string[] =>
  (query.get(name) ?? "").split(",").filter((part) => part !== "");

function wanted(connector: Connector, query: URLSearchParams): boolean {
  if (connector.isSandbox && query.get("sandbox") !== "true") return false;
  const name = query.get("name")?.toLowerCase() ?? "";
  if (!connector.name.toLowerCase().includes(name)) return false;
  const countries = listOf(query, "countries");
  if (countries.length > 0 && !countries.includes(connector.country)) return false;
  const types = listOf(query, "types");
  if (types.length > 0 && !types.includes(connector.type)) return false;
  const isOpenFinance = query.get("isOpenFinance");
  if (isOpenFinance !== null && String(connector.isOpenFinance) !== isOpenFinance) return false;
  const pays = query.get("supportsPaymentInitiation");
  return pays === null || String(connector.supportsPaymentInitiation) === pays;
}

function withHealth(connector: Connector, query: URLSearchParams): Connector {
  if (query.get("healthDetails") !== "true") return connector;
  const details = { connectionRateLast6Hours: 97.4, connectionsLast6Hours: 1204 };
  return { ...connector, health: { ...connector.health, details } };
}

/** Sandbox connectors are listed only when requested. */
function list({ sandbox, query }: RouteContext): Answer {
  const found = [...sandbox.store.connectors.values()].filter((one) => wanted(one, query));
  return {
    body: pageOf(
      found.map((one) => withHealth(one, query)),
      query,
      500,
    ),
  };
}

function byId({ sandbox, params }: RouteContext): Connector {
  const id = Number(params["id"]);
  if (!Number.isInteger(id)) throw badRequest("id must be a number");
  const connector = sandbox.store.connectors.get(id);
  if (connector === undefined) throw notFound("connector", "CONNECTOR_NOT_FOUND");
  return connector;
}

function get(context: RouteContext): Answer {
  return { body: withHealth(byId(context), context.query) };
}

function validate(context: RouteContext): Answer {
  const parameters = context.body as Record<string, string>;
  return { body: { parameters, errors: checkParameters(byId(context), parameters) } };
}

export const connectorRoutes: Route[] = [
  { method: "GET", path: "/connectors", access: "connect-token", handle: list },
  { method: "GET", path: "/connectors/:id", access: "connect-token", handle: get },
  { method: "POST", path: "/connectors/:id/validate", access: "connect-token", handle: validate },
];

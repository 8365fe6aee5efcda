import { notFound } from "../errors.ts";
import { pageOf } from "../page.ts";
import type { Answer, Route, RouteContext } from "../route.ts";
import { requiredUuidQuery, uuidParam } from "../validate.ts";

function list({ sandbox, query }: RouteContext): Answer {
  const item = sandbox.store.items.get(requiredUuidQuery(query, "itemId"));
  const consent = item?.consent ?? null;
  return { body: pageOf(consent === null ? [] : [consent], query) };
}

function get({ sandbox, params }: RouteContext): Answer {
  const id = uuidParam(params);
  const consent = [...sandbox.store.items.values()]
    .map((item) => item.consent)
    .find((candidate) => candidate?.id === id);
  if (consent === undefined || consent === null) throw notFound("consent", "CONSENT_NOT_FOUND");
  return { body: consent };
}

export const consentRoutes: Route[] = [
  { method: "GET", path: "/consents", access: "api-key", handle: list },
  { method: "GET", path: "/consents/:id", access: "api-key", handle: get },
];

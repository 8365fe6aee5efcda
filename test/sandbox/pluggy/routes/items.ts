import { createItem } from "../items/create-item.ts";
import { deleteItem } from "../items/delete-item.ts";
import { itemOf, itemSeenBy } from "../items/find-item.ts";
import { provideMfa } from "../items/provide-mfa.ts";
import { updateItem } from "../items/update-item.ts";
import type { Route, RouteContext } from "../route.ts";
import { nowIso } from "../sandbox.ts";
import { uuidParam } from "../validate.ts";

function remove({ sandbox, params }: RouteContext) {
  const item = itemOf(sandbox, uuidParam(params));
  deleteItem(sandbox, item);
  return sandbox.options.deleteItemAnswers === "count" ? { body: { count: 1 } } : { status: 204 };
}

function disableAutoSync({ sandbox, params }: RouteContext) {
  const item = itemOf(sandbox, uuidParam(params));
  Object.assign(item.wire, { autoSyncDisabledAt: nowIso(sandbox), nextAutoSyncAt: null });
  return { body: item.wire };
}

export const itemRoutes: Route[] = [
  {
    method: "POST",
    path: "/items",
    access: "connect-token",
    handle: (context) => ({ body: createItem(context) }),
  },
  {
    method: "GET",
    path: "/items/:id",
    access: "connect-token",
    handle: (context) => ({ body: itemSeenBy(context).wire }),
  },
  {
    method: "PATCH",
    path: "/items/:id",
    access: "connect-token",
    perMinute: 20,
    handle: (context) => ({ body: updateItem(context) }),
  },
  {
    method: "POST",
    path: "/items/:id/mfa",
    access: "connect-token",
    handle: (context) => ({ body: provideMfa(context) }),
  },
  { method: "DELETE", path: "/items/:id", access: "api-key", handle: remove },
  {
    method: "PATCH",
    path: "/items/:id/disable-auto-sync",
    access: "api-key",
    handle: disableAutoSync,
  },
];

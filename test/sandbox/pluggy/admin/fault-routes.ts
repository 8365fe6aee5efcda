import type { Fault } from "../faults.ts";
import type { AdminRoute } from "./admin-route.ts";

/** The routes that set faults of the API, and late, repeated or reordered webhooks. */
export const faultRoutes: AdminRoute[] = [
  {
    method: "POST",
    path: "/__sandbox/faults",
    handle: ({ sandbox, body }) => {
      sandbox.faults.add(body as unknown as Fault);
      return { body: sandbox.faults.list() };
    },
  },
  {
    method: "DELETE",
    path: "/__sandbox/faults",
    handle: ({ sandbox }) => {
      sandbox.faults.clear();
      return { status: 204 };
    },
  },
  {
    method: "POST",
    path: "/__sandbox/webhooks/hold",
    handle: ({ sandbox }) => {
      sandbox.sender.hold();
      return { status: 204 };
    },
  },
  {
    method: "POST",
    path: "/__sandbox/webhooks/release",
    handle: ({ sandbox, body }) => {
      sandbox.sender.release(body["order"] === "reversed" ? "reversed" : "kept");
      return { status: 204 };
    },
  },
  {
    method: "POST",
    path: "/__sandbox/webhooks/duplicate",
    handle: ({ sandbox, body }) => {
      sandbox.sender.duplicateNext(Number(body["count"] ?? 1));
      return { status: 204 };
    },
  },
  {
    method: "POST",
    path: "/__sandbox/idle",
    handle: async ({ sandbox }) => {
      await sandbox.activity.idle();
      return { status: 204 };
    },
  },
];

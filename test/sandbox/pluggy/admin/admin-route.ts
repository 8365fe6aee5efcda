import type { BankControls } from "../controls/bank-controls.ts";
import type { Sandbox } from "../sandbox.ts";

/** The request of a route under `/__sandbox`, which needs no API key. */
export interface AdminContext {
  sandbox: Sandbox;
  controls: BankControls;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

export interface AdminAnswer {
  status?: number;
  body?: unknown;
  /** Sent as it is, not as JSON. */
  page?: { type: "text/html" | "image/svg+xml"; text: string };
}

export interface AdminRoute {
  method: "GET" | "POST" | "DELETE";
  path: string;
  handle: (context: AdminContext) => AdminAnswer | Promise<AdminAnswer>;
}

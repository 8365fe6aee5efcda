import { expect } from "vitest";
import type { WireItem } from "./model.ts";
import type { PluggyOptions } from "./options.ts";
import { rawApi } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

export const GOOD = { user: "user-ok", password: "password-ok" };

export async function startUnauthorized(
  options: Partial<PluggyOptions>,
): Promise<{ pluggy: PluggySandbox; api: RawRequest }> {
  const started = await startPluggy({
    stepMs: 0,
    authorizeAfterMs: null,
    historyDays: 20,
    ...options,
  });
  return { pluggy: started, api: await rawApi(started) };
}

export async function create(
  api: RawRequest,
  connectorId: number,
  parameters: unknown,
  more = {},
): Promise<WireItem> {
  const answer = await api("POST", "/items", { connectorId, parameters, ...more });
  expect(answer.status).toBe(200);
  return answer.body as WireItem;
}

export async function item(api: RawRequest, id: string): Promise<WireItem> {
  return (await api("GET", `/items/${id}`)).body as WireItem;
}

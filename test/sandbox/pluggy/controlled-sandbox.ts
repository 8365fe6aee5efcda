import { manualClock } from "./clock.ts";
import type { ManualClock } from "./clock.ts";
import type { WireAccount, WireItem, WireTransaction } from "./model.ts";
import { rawApi } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

export const TODAY = "2026-11-22";

export async function connect(
  pluggy: PluggySandbox,
  api: RawRequest,
  clock: ManualClock,
  connectorId: number,
  parameters: unknown,
): Promise<string> {
  const answer = await api("POST", "/items", { connectorId, parameters });
  await pluggy.idle();
  clock.advance(2500);
  await pluggy.idle();
  return (answer.body as WireItem).id;
}

export async function controlledSandbox(): Promise<{
  clock: ManualClock;
  pluggy: PluggySandbox;
  api: RawRequest;
  itemId: string;
}> {
  const clock = manualClock(`${TODAY}T15:00:00.000Z`);
  const pluggy = await startPluggy({ stepMs: 0, clock, allowLocalWebhooks: true, historyDays: 60 });
  const api = await rawApi(pluggy);
  const itemId = await connect(pluggy, api, clock, 2, { user: "user-ok", password: "password-ok" });
  // There is no receiver: the events are read from the sender.
  await api("POST", "/webhooks", { event: "all", url: "http://127.0.0.1:1/nobody" });
  return { clock, pluggy, api, itemId };
}

export const item = async (api: RawRequest, itemId: string): Promise<WireItem> =>
  (await api("GET", `/items/${itemId}`)).body as WireItem;

export const sent = (pluggy: PluggySandbox, event: string): Record<string, unknown>[] =>
  pluggy.webhooks
    .deliveries()
    .map(({ payload }) => payload)
    .filter((payload) => payload.event === event);

export const row = async (api: RawRequest, id: string): Promise<WireTransaction> =>
  (await api("GET", `/transactions/${id}`)).body as WireTransaction;

export const account = async (
  api: RawRequest,
  itemId: string,
  type: string,
): Promise<WireAccount | undefined> => {
  const { body } = await api("GET", `/accounts?itemId=${itemId}&type=${type}`);
  return (body as { results: WireAccount[] }).results[0];
};

/** Returns an API with a new key, since one expires within a day. */
export async function passDays(pluggy: PluggySandbox, count: number): Promise<RawRequest> {
  for (let day = 0; day < count; day += 1) {
    pluggy.bank.passDay();
    await pluggy.idle();
  }
  return rawApi(pluggy);
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawApi, type RawRequest } from "../sandbox/pluggy/raw-api.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import { leakedSecrets, secretsOf, type Secrets } from "./secrets.ts";

/** The check that reads every log of the fault tests finds each kind of secret. */
const WEBHOOK_SECRET = "a-secret-of-the-webhook";
const LINK_TOKEN = "k".repeat(43);

let standIns: StandIns;
let api: RawRequest;
let secrets: Secrets;

beforeAll(async () => {
  standIns = await startStandIns({ pluggy: { stepMs: 0, historyDays: 30 } });
  const { telegram, pluggy } = standIns;
  telegram.person({ id: 71, firstName: "Ana", met: true });
  const text = `https://quanto.example.com/connect/${LINK_TOKEN}`;
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendMessage`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ chat_id: 71, text }),
  });
  api = await rawApi(pluggy);
  const parameters = { user: "user-ok", password: "password-ok" };
  await api("POST", "/items", { connectorId: 2, parameters });
  await pluggy.idle();
  secrets = await secretsOf({ standIns, webhookSecret: WEBHOOK_SECRET });
});

afterAll(() => standIns?.close());

/** The secrets that are found in a log line with this text in the middle. */
function foundIn(said: string): string[] {
  const line = JSON.stringify({ level: 30, time: 1_795_356_907_927, msg: `said ${said} aloud` });
  return leakedSecrets([line], secrets).map((leak) => leak.slice(0, leak.indexOf(":")));
}

test.each([
  ["the bot's token", () => `https://api.telegram.org/bot${standIns.telegram.token}/getMe`],
  ["Pluggy's client secret", () => standIns.pluggy.clientSecret],
  ["the webhook's secret", () => WEBHOOK_SECRET],
  ["a link", () => `/connect/${LINK_TOKEN}/session`],
  ["a CPF", () => "123.456.789-09"],
  ["a CPF", () => "12345678909"],
])("%s is found", (what, said) => {
  expect(foundIn(said())).toContain(what);
});

test("every key and token that Pluggy issued is found", async () => {
  const { apiUrl, clientId, clientSecret } = standIns.pluggy;
  const answer = await fetch(`${apiUrl}/auth`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ clientId, clientSecret }),
  });
  const { apiKey } = (await answer.json()) as { apiKey: string };
  const { body } = await api("POST", "/connect_token", {});
  const { accessToken } = body as { accessToken: string };
  for (const key of [apiKey, accessToken])
    expect(foundIn(key)).toContain("a key or token of Pluggy");
});

describe("the numbers of the bank's users", () => {
  interface Rows {
    readonly results: readonly Readonly<Record<string, unknown>>[];
  }
  const list = async (path: string) => ((await api("GET", path)).body as Rows).results;

  /** Every text under one of these names, however deep. */
  function under(names: readonly string[], value: unknown): string[] {
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) =>
      names.includes(name) && typeof inner === "string" ? [inner] : under(names, inner),
    );
  }

  async function everything(): Promise<unknown[]> {
    const [itemId] = [...standIns.pluggy.truth.values()].map((row) => row.itemId);
    const accounts = await list(`/accounts?itemId=${itemId}`);
    const transactions = accounts.map(({ id }) => list(`/v2/transactions?accountId=${String(id)}`));
    return [accounts, ...(await Promise.all(transactions))];
  }

  test.each([
    ["numbers for transfers", ["transferNumber"]],
    ["numbers of people and firms", ["taxNumber"]],
    ["numbers of who pays and who is paid", ["value"]],
  ])("%s are found", async (_what, names) => {
    const numbers = under(names, await everything());
    expect(numbers).not.toEqual([]);
    for (const number of numbers) expect(foundIn(number)).toContain("a number at the bank");
  });

  test("the last four digits are not found: users see them in the chat", async () => {
    const short = under(["number"], await everything()).filter((number) => number.length === 4);
    expect(short).not.toEqual([]);
    for (const number of short) expect(foundIn(number)).toEqual([]);
  });
});

test("the usual content of a log is no secret", () => {
  expect(foundIn("0b8f6f7e-1d0c-4c53-9a52-3b8a5f1a9f10 in 1795356907927 ms")).toEqual([]);
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WireAccount, WireItem, WireWebhook } from "./model.ts";
import { rawApi } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

const FILE = fileURLToPath(new URL("../../../../shared/data/pluggy-oas3.json", import.meta.url));
const isAtHand = existsSync(FILE);
if (!isAtHand) console.info("Pluggy's OpenAPI file is not at hand: its checks are skipped.");

/**
 * The fields in which the real API was measured to differ from its file. Each is removed from the
 * answer before it is compared; the test fails when one is not needed any more.
 */
const DIFFERENCES: Record<string, string[]> = {
  // The file has no null: an empty field is null in the answers.
  Item: [
    "consentExpiresAt",
    "error",
    "lastUpdatedAt",
    "nextAutoSyncAt",
    "parameter",
    "statusDetail",
    "userAction",
    "webhookUrl",
  ],
  "Item.statusDetail": ["accountStatements", "investments", "loans"],
  "Item.statusDetail.accounts": ["lastUpdatedAt"],
  Connector: [],
  Account: ["bankData", "creditData"],
  "Account.creditData": ["balanceCloseDate"],
  Transaction: [
    "amountInAccountCurrency",
    "balance",
    "category",
    "categoryId",
    "creditCardMetadata",
    "merchant",
    "paymentData",
    "providerCode",
    "providerId",
  ],
  Investment: ["dueDate", "issuer", "number", "owner", "quantity", "rate", "rateType", "value"],
  InvestmentTransaction: ["quantity", "value"],
  Loan: ["contractNumber"],
  Category: ["parentId", "parentDescription"],
  Webhook: ["disabledAt"],
  Consent: ["expiresAt", "revokedAt"],
  "Connector.health": ["stage"],
};

type Json = Record<string, unknown>;

const used = new Set<string>();

function withoutNulls(kind: string, value: Json): Json {
  const known = DIFFERENCES[kind] ?? [];
  return Object.fromEntries(
    Object.entries(value).filter(([key, inner]) => {
      if (inner !== null || !known.includes(key)) return true;
      used.add(`${kind}.${key}`);
      return false;
    }),
  );
}

/** The file says that an MCC is text; it was measured to be a number. */
function withTextMcc({ creditCardMetadata }: Json): Json {
  if (typeof creditCardMetadata !== "object" || creditCardMetadata === null) return {};
  const { payeeMCC, ...rest } = creditCardMetadata as Json;
  return typeof payeeMCC === "number"
    ? { creditCardMetadata: { ...rest, payeeMCC: String(payeeMCC) } }
    : {};
}

/** The answer as the file would have it. */
function asTheFileHasIt(kind: string, value: Json): Json {
  const shown = withoutNulls(kind, value);
  const nested = (key: string, nestedKind: string): Json =>
    typeof shown[key] === "object" && shown[key] !== null
      ? { [key]: asTheFileHasIt(nestedKind, shown[key] as Json) }
      : {};
  return {
    ...shown,
    ...nested("creditData", `${kind}.creditData`),
    ...withTextMcc(shown),
    ...nested("statusDetail", `${kind}.statusDetail`),
    ...nested("accounts", `${kind}.accounts`),
    ...nested("connector", "Connector"),
    ...nested("health", `${kind}.health`),
  };
}

describe.skipIf(!isAtHand)("Pluggy's OpenAPI file", () => {
  let pluggy: PluggySandbox;
  let api: RawRequest;
  let item: WireItem;
  const accounts: WireAccount[] = [];
  const ajv = new Ajv2020({ strict: false, allErrors: true });

  beforeAll(async () => {
    addFormats.default(ajv);
    ajv.addFormat("double", true);
    ajv.addFormat("integer", true);
    ajv.addSchema(JSON.parse(readFileSync(FILE, "utf8")) as Json, "pluggy");
    pluggy = await startPluggy({ stepMs: 0, authorizeAfterMs: 0, rateLimits: "off" });
    api = await rawApi(pluggy);
    const direct = await connect(2, { user: "user-ok", password: "password-ok" });
    item = await connect(612, { cpf: "123.456.789-09" });
    for (const { id } of [direct, item]) {
      const listed = await api("GET", `/accounts?itemId=${id}`);
      accounts.push(...(listed.body as { results: WireAccount[] }).results);
    }
  });

  afterAll(() => pluggy.close());

  async function connect(connectorId: number, parameters: unknown): Promise<WireItem> {
    const created = await api("POST", "/items", { connectorId, parameters });
    const { id } = created.body as WireItem;
    await pluggy.idle();
    pluggy.bank.authorize(id);
    await pluggy.idle();
    return (await api("GET", `/items/${id}`)).body as WireItem;
  }

  function problems(kind: string, values: readonly unknown[]): string[] {
    const validate = ajv.getSchema(`pluggy#/components/schemas/${kind}`);
    if (validate === undefined) throw new Error(`the file has no ${kind}`);
    return values.flatMap((value) =>
      validate(asTheFileHasIt(kind, value as Json))
        ? []
        : [ajv.errorsText(validate.errors, { dataVar: kind })],
    );
  }

  async function results(path: string): Promise<Json[]> {
    const { status, body } = await api("GET", path);
    expect(status).toBe(200);
    return (body as { results: Json[] }).results;
  }

  it("describes items in every state", async () => {
    expect(item.status).toBe("UPDATED");
    const partial = await api("POST", "/items", {
      connectorId: 2,
      parameters: { user: "user-ok-account-error", password: "password-ok" },
    });
    const asking = await api("POST", "/items", {
      connectorId: 5,
      parameters: { user: "user-ok-select", password: "password-ok" },
    });
    await pluggy.idle();
    const later = await Promise.all(
      [partial, asking].map(({ body }) => api("GET", `/items/${(body as WireItem).id}`)),
    );
    pluggy.bank.askForAction(item.id);
    const waiting = await api("GET", `/items/${item.id}`);
    pluggy.bank.authorize(item.id);
    await pluggy.idle();
    const bodies = [item, partial.body, ...later.map(({ body }) => body), waiting.body];
    expect(problems("Item", bodies)).toEqual([]);
  });

  it("describes connectors, categories and consents", async () => {
    expect(problems("Connector", await results("/connectors?sandbox=true"))).toEqual([]);
    expect(problems("Category", await results("/categories"))).toEqual([]);
    expect(problems("Consent", await results(`/consents?itemId=${item.id}`))).toEqual([]);
  });

  it("describes accounts, their transactions and bills", async () => {
    expect(problems("Account", accounts)).toEqual([]);
    for (const { id, type } of accounts) {
      expect(problems("Transaction", await results(`/v2/transactions?accountId=${id}`))).toEqual(
        [],
      );
      const bills = await results(`/bills?accountId=${id}`);
      expect(problems("Bill", bills)).toEqual([]);
      expect(bills.length > 0).toBe(type === "CREDIT");
    }
  });

  it("describes investments with their movements, and loans", async () => {
    const main = await connect(601, { cpf: "123.456.789-09" });
    const positions = await results(`/investments?itemId=${main.id}`);
    expect(positions.length).toBeGreaterThan(2);
    expect(problems("Investment", positions)).toEqual([]);
    for (const { id } of positions) {
      const movements = await results(`/investments/${String(id)}/transactions`);
      expect(problems("InvestmentTransaction", movements)).toEqual([]);
    }
    const loans = await results(`/loans?itemId=${main.id}`);
    expect(loans).toHaveLength(2);
    expect(problems("Loan", loans)).toEqual([]);
  });

  it("describes tokens, webhooks and errors", async () => {
    const { clientId, clientSecret } = pluggy;
    const keys = await api("POST", "/auth", { clientId, clientSecret });
    expect(problems("AuthResponse", [keys.body])).toEqual([]);
    const token = await api("POST", "/connect_token", {});
    expect(problems("ConnectTokenResponse", [token.body])).toEqual([]);
    const url = "https://quanto.example/pluggy";
    const webhook = await api("POST", "/webhooks", { event: "all", url });
    expect(problems("Webhook", [webhook.body])).toEqual([]);
    const deleted = await api("DELETE", `/webhooks/${(webhook.body as WireWebhook).id}`);
    expect(problems("ICountResponse", [deleted.body])).toEqual([]);
    const errors = await Promise.all([
      api("GET", "/items/nope"),
      api("GET", `/transactions?accountId=${item.id}`),
      api("POST", "/auth", {}),
    ]);
    expect(
      problems(
        "GlobalErrorResponse",
        errors.map(({ body }) => body),
      ),
    ).toEqual([]);
  });

  it("differs from the measured answers in the listed fields only", () => {
    const listed = Object.entries(DIFFERENCES).flatMap(([kind, keys]) =>
      keys.map((key) => `${kind}.${key}`),
    );
    expect([...used].toSorted()).toEqual(listed.toSorted());
  });
});

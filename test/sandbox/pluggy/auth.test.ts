import { PluggyClient } from "pluggy-sdk";
import { afterEach, describe, expect, it } from "vitest";
import { manualClock } from "./clock.ts";
import type { PluggyOptions } from "./options.ts";
import { rawApi, rawRequests } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

const HOUR = 3_600_000;

let pluggy: PluggySandbox | undefined;

async function start(options: Partial<PluggyOptions> = {}): Promise<PluggySandbox> {
  pluggy = await startPluggy({ stepMs: 0, authorizeAfterMs: 0, historyDays: 20, ...options });
  return pluggy;
}

afterEach(async () => {
  await pluggy?.close();
});

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<
    string,
    unknown
  >;

describe("POST /auth", () => {
  it("issues a key that the SDK can use", async () => {
    const { apiUrl, clientId, clientSecret } = await start();
    process.env["PLUGGY_API_URL"] = apiUrl;
    const client = new PluggyClient({ clientId, clientSecret });
    await expect(client.fetchCategories()).resolves.toMatchObject({ total: 130 });
  });

  it("issues a JWT that is valid for two hours", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    const sandbox = await start({ clock });
    const answer = await rawRequests(sandbox.apiUrl, null)("POST", "/auth", {
      clientId: sandbox.clientId,
      clientSecret: sandbox.clientSecret,
      nonExpiring: false,
    });
    const { iat, exp } = claimsOf((answer.body as { apiKey: string }).apiKey);
    expect(Number(exp) - Number(iat)).toBe(7200);
    expect(answer.status).toBe(200);
  });

  it("refuses wrong keys", async () => {
    const sandbox = await start();
    const request = rawRequests(sandbox.apiUrl, null);
    const { clientId } = sandbox;
    await expect(
      request("POST", "/auth", { clientId, clientSecret: "wrong" }),
    ).resolves.toMatchObject({
      status: 401,
      body: { code: 401, codeDescription: "CLIENT_KEYS_UNAUTHORIZED" },
    });
  });

  it("answers 400 for a malformed client id, as an option", async () => {
    const sandbox = await start({ malformedClientIdStatus: 400 });
    const body = { clientId: "me", clientSecret: "x" };
    const answer = await rawRequests(sandbox.apiUrl, null)("POST", "/auth", body);
    expect(answer.status).toBe(400);
  });

  it("refuses a body that is not JSON", async () => {
    const sandbox = await start();
    const response = await fetch(`${sandbox.apiUrl}/auth`, { method: "POST", body: "{nope" });
    expect(response.status).toBe(400);
  });
});

describe("X-API-KEY", () => {
  it.each([401, 403] as const)("is required: %i without it", async (missingKeyStatus) => {
    const sandbox = await start({ missingKeyStatus });
    const answers = await Promise.all([
      rawRequests(sandbox.apiUrl, null)("GET", "/webhooks"),
      rawRequests(sandbox.apiUrl, "no.jwt.atall")("GET", "/webhooks"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([missingKeyStatus, missingKeyStatus]);
    expect(answers[0]?.body).toEqual({
      code: missingKeyStatus,
      message: "Missing or invalid authorization token",
    });
  });

  it("is refused after two hours", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    const api = await rawApi(await start({ clock }));
    clock.advance(2 * HOUR - 1000);
    expect((await api("GET", "/webhooks")).status).toBe(200);
    clock.advance(1000);
    expect((await api("GET", "/webhooks")).status).toBe(403);
  });
});

describe("connect tokens", () => {
  const user = { user: "user-ok", password: "password-ok" };

  async function connectToken(sandbox: PluggySandbox, body: unknown): Promise<string> {
    const answer = await (await rawApi(sandbox))("POST", "/connect_token", body);
    expect(answer.status).toBe(200);
    return (answer.body as { accessToken: string }).accessToken;
  }

  it("are valid for thirty minutes and contain the client id", async () => {
    const sandbox = await start();
    const claims = claimsOf(await connectToken(sandbox, {}));
    expect(Number(claims["exp"]) - Number(claims["iat"])).toBe(1800);
    expect(claims["clientId"]).toBe(sandbox.clientId);
  });

  it("allow the routes of the widget only", async () => {
    const sandbox = await start();
    const api = await rawApi(sandbox);
    const foreign = await api("POST", "/items", { connectorId: 2, parameters: user });
    const foreignId = (foreign.body as { id: string }).id;
    const token = await connectToken(sandbox, { options: { clientUserId: "person-1" } });
    const widget = rawRequests(sandbox.apiUrl, token);
    const created = await widget("POST", "/items", { connectorId: 2, parameters: user });
    const { id } = created.body as { id: string };
    await sandbox.idle();
    expect(created.body).toMatchObject({ status: "UPDATING", clientUserId: "person-1" });
    const statusOf = async (method: string, path: string): Promise<number> =>
      (await widget(method, path)).status;
    expect(await statusOf("GET", "/connectors?sandbox=true")).toBe(200);
    expect(await statusOf("GET", `/items/${id}`)).toBe(200);
    expect(await statusOf("GET", `/items/${foreignId}`)).toBe(403);
    expect(await statusOf("DELETE", `/items/${id}`)).toBe(403);
    expect(await statusOf("GET", `/accounts?itemId=${foreignId}`)).toBe(403);
    expect(await statusOf("GET", "/webhooks")).toBe(403);
    expect(await statusOf("GET", `/v2/transactions?accountId=${id}`)).toBe(403);
    const accounts = await widget("GET", `/accounts?itemId=${id}`);
    const [first] = (accounts.body as { results: object[] }).results;
    expect(Object.keys(first ?? {}).sort()).toEqual(
      ["balance", "currencyCode", "id", "itemId", "name", "number", "subtype", "type"].sort(),
    );
  });

  it("for an update allow that item only, and no new one", async () => {
    const sandbox = await start();
    const api = await rawApi(sandbox);
    const item = await api("POST", "/items", { connectorId: 2, parameters: user });
    await sandbox.idle();
    const { id } = item.body as { id: string };
    const widget = rawRequests(sandbox.apiUrl, await connectToken(sandbox, { itemId: id }));
    expect((await widget("PATCH", `/items/${id}`, {})).status).toBe(200);
    const created = await widget("POST", "/items", { connectorId: 2, parameters: user });
    expect(created.status).toBe(403);
  });

  it("are refused for an unknown item", async () => {
    const api = await rawApi(await start());
    const itemId = "00000000-0000-4000-8000-000000000000";
    await expect(api("POST", "/connect_token", { itemId })).resolves.toMatchObject({
      status: 404,
      body: { codeDescription: "ITEM_NOT_FOUND" },
    });
  });

  it.each([
    ["http://example.com/done", 400],
    ["https://localhost/done", 400],
    ["https://127.0.0.1/done", 400],
    ["https://example.com/done", 200],
    ["quanto://done", 200],
  ])("with oauthRedirectUri %s are answered with %i", async (oauthRedirectUri, status) => {
    const api = await rawApi(await start());
    const answer = await api("POST", "/connect_token", { options: { oauthRedirectUri } });
    expect(answer.status).toBe(status);
  });

  it("are accepted from any origin", async () => {
    const { apiUrl } = await start();
    const response = await fetch(`${apiUrl}/items`, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-headers")).toContain("X-API-KEY");
  });
});

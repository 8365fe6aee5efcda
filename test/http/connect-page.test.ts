import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PAGE, startDoor, type Door } from "./start-door.ts";

const TOKEN = "n0t-a-real_token-but-of-its-shape-0123456789ab";

let door: Door;
beforeEach(async () => {
  door = await startDoor();
});
afterEach(() => door[Symbol.asyncDispose]());

describe("the page of a link", () => {
  it.each([
    ["open", 200],
    ["unknown", 404],
    ["expired", 410],
    ["used", 410],
    ["replaced", 410],
  ] as const)("that is %s comes with %i", async (state, status) => {
    door.connect.state = state;
    const response = await fetch(`${door.url}/connect/${TOKEN}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(door.connect.asked).toEqual([TOKEN]);
  });

  it("that another account opened comes with 403, and the bare link with 200", async () => {
    const status = async (query: string) =>
      (await fetch(`${door.url}/connect/${TOKEN}${query}`)).status;
    expect(await status("?id=1002&auth_date=1&hash=right")).toBe(403);
    expect(await status("?hash=wrong&hash=twice&id[]=1")).toBe(403);
    expect(await status("?utm_source=somewhere")).toBe(200);
  });

  it.each(["a%20b", "%E0%A4%A", "%", "..%2f..%2fetc", "x".repeat(500), "%00", "✓"])(
    "that is garbage (%s) is unknown, without a look into the database",
    async (garbage) => {
      const response = await fetch(`${door.url}/connect/${garbage}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(PAGE);
      expect(door.connect.asked).toEqual([]);
    },
  );

  it("comes even when the database is away, since it can say so", async () => {
    door.connect.failure = new Error("no database");
    const response = await fetch(`${door.url}/connect/${TOKEN}`);
    expect(response.status).toBe(503);
    expect(await response.text()).toBe(PAGE);
    expect(door.reports).toEqual([{ error: door.connect.failure, where: "GET /connect/:token" }]);
  });

  it("answers HEAD, and neither spends anything", async () => {
    const response = await fetch(`${door.url}/connect/${TOKEN}`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
    expect(door.connect.asked).toEqual([TOKEN]);
  });

  it("is kept, indexed, framed and passed on by nobody", async () => {
    const { headers } = await fetch(`${door.url}/connect/${TOKEN}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin-allow-popups",
      "strict-transport-security": "max-age=31536000",
    });
    expect(headers.has("x-powered-by")).toBe(false);
    expect(headers.has("etag")).toBe(false);
  });

  it("runs its own files only, and frames the widget only", async () => {
    const { headers } = await fetch(`${door.url}/connect/${TOKEN}`);
    expect(headers.get("content-security-policy")?.split(";").sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "frame-src https://connect.pluggy.ai",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
    ]);
  });

  it("is also where banks send users back to, which is no link", async () => {
    const response = await fetch(`${door.url}/connect/done?itemId=1`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(door.connect.asked).toEqual([]);
  });
});

describe("the page too often", () => {
  const open = (link: string, headers: Record<string, string>) =>
    fetch(`${door.url}/connect/${link}`, { headers });
  const refusedOf = (answers: readonly Response[]) =>
    answers.filter(({ status }) => status === 429);

  it("for one link is a sentence in the user's language, and no look into the database", async () => {
    const answers: Response[] = [];
    for (let call = 0; call < 31; call += 1)
      answers.push(
        await open(TOKEN, {
          "x-forwarded-for": `203.0.113.${call}`,
          "accept-language": "en-GB,en;q=0.9",
        }),
      );
    const [refused, ...others] = refusedOf(answers);
    expect(others).toEqual([]);
    expect(await refused?.text()).toContain("<h1>Too many attempts in a row</h1>");
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(door.connect.asked).toHaveLength(30);
    expect((await open(`${TOKEN}x`, {})).status).toBe(200);
  });

  it("from one address is refused, and other addresses go on", async () => {
    const from = (address: string, link: number) =>
      open(`link-${link}`, { "x-forwarded-for": address, "accept-language": "pt-BR" });
    const answers = await Promise.all(
      Array.from({ length: 61 }, (_, link) => from("203.0.113.7", link)),
    );
    const refused = refusedOf(answers);
    expect(refused).toHaveLength(1);
    expect(await refused[0]?.text()).toContain("<h1>Muitas tentativas seguidas</h1>");
    expect((await from("203.0.113.8", 99)).status).toBe(200);
  });
});

describe("the bare address", () => {
  it.each([
    ["pt-BR,pt;q=0.9,en;q=0.8", "pt-BR", "Para onde foi o seu dinheiro?"],
    ["en-US,en;q=0.9", "en", "Where did your money go?"],
    ["de-DE,de;q=0.9", "en", "Where did your money go?"],
    ["de-DE,pt;q=0.5", "pt-BR", "Para onde foi o seu dinheiro?"],
    [undefined, "pt-BR", "Para onde foi o seu dinheiro?"],
  ])("for a browser that likes %s speaks %s", async (liked, lang, title) => {
    const headers = liked === undefined ? {} : { "accept-language": liked };
    const response = await fetch(door.url, { headers });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain('href="https://t.me/quanto_bot"');
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
  });
});

describe("the page's files", () => {
  it.each([
    ["index-BHFHC_qD.css", "public, max-age=31536000, immutable"],
    ["favicon.svg", "public, max-age=3600"],
  ])("%s may be kept: %s", async (file, caching) => {
    const response = await fetch(`${door.url}/connect-assets/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe(caching);
    await response.text();
  });

  it.each(["", "missing.js", "..%2fpackage.json", "%E0%A4%A"])("%s is not there", async (file) => {
    const response = await fetch(`${door.url}/connect-assets/${file}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("There is nothing here.");
  });
});

describe("over http", () => {
  it("no browser is told to insist on https", async () => {
    await using plain = await startDoor({ publicUrl: "http://localhost:3000" });
    const { headers } = await fetch(`${plain.url}/connect/${TOKEN}`);
    expect(headers.has("strict-transport-security")).toBe(false);
  });
});

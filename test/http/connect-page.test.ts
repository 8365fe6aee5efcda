import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PAGE, startServer, type TestServer } from "./start-server.ts";

const TOKEN = "n0t-a-real_token-but-of-its-shape-0123456789ab";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

describe("the page of a link", () => {
  it.each([
    ["open", 200],
    ["unknown", 404],
    ["expired", 410],
    ["used", 410],
    ["replaced", 410],
  ] as const)("is sent with the status of a link that is %s: %i", async (state, status) => {
    server.connect.state = state;
    const response = await fetch(`${server.url}/connect/${TOKEN}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(server.connect.calls).toEqual([TOKEN]);
  });

  it("is sent with 403 when another account opened the link, and with 200 without login fields", async () => {
    const status = async (query: string) =>
      (await fetch(`${server.url}/connect/${TOKEN}${query}`)).status;
    expect(await status("?id=1002&auth_date=1&hash=right")).toBe(403);
    expect(await status("?hash=wrong&hash=twice&id[]=1")).toBe(403);
    expect(await status("?utm_source=somewhere")).toBe(200);
  });

  it.each(["a%20b", "%E0%A4%A", "%", "..%2f..%2fetc", "x".repeat(500), "%00", "✓"])(
    "is sent with 404 and without a query when the token is malformed: %s",
    async (token) => {
      const response = await fetch(`${server.url}/connect/${token}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(PAGE);
      expect(server.connect.calls).toEqual([]);
    },
  );

  it("is sent with 503 when the database is unreachable", async () => {
    server.connect.failure = new Error("no database");
    const response = await fetch(`${server.url}/connect/${TOKEN}`);
    expect(response.status).toBe(503);
    expect(await response.text()).toBe(PAGE);
    expect(server.reports).toEqual([
      { error: server.connect.failure, where: "GET /connect/:token" },
    ]);
  });

  it("answers HEAD without a body, and does not spend the link", async () => {
    const response = await fetch(`${server.url}/connect/${TOKEN}`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
    expect(server.connect.calls).toEqual([TOKEN]);
  });

  it("forbids caching, indexing, framing and referrers", async () => {
    const { headers } = await fetch(`${server.url}/connect/${TOKEN}`);
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

  it("allows its own files and the widget's frame only", async () => {
    const { headers } = await fetch(`${server.url}/connect/${TOKEN}`);
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

  it("is sent without a query at the URL that banks send users back to", async () => {
    const response = await fetch(`${server.url}/connect/done?itemId=1`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(server.connect.calls).toEqual([]);
  });
});

describe("the page's rate limits", () => {
  const open = (link: string, headers: Record<string, string>) =>
    fetch(`${server.url}/connect/${link}`, { headers });
  const refusedOf = (answers: readonly Response[]) =>
    answers.filter(({ status }) => status === 429);

  it("answer a sentence in the browser's language without a query, for one link", async () => {
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
    expect(server.connect.calls).toHaveLength(30);
    expect((await open(`${TOKEN}x`, {})).status).toBe(200);
  });

  it("refuse an address, and no other address", async () => {
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

describe("GET /", () => {
  it.each([
    ["pt-BR,pt;q=0.9,en;q=0.8", "pt-BR", "Para onde foi o seu dinheiro?"],
    ["en-US,en;q=0.9", "en", "Where did your money go?"],
    ["de-DE,de;q=0.9", "en", "Where did your money go?"],
    ["de-DE,pt;q=0.5", "pt-BR", "Para onde foi o seu dinheiro?"],
    [undefined, "pt-BR", "Para onde foi o seu dinheiro?"],
  ])("answers a browser with the languages %s in %s", async (languages, lang, title) => {
    const headers = languages === undefined ? {} : { "accept-language": languages };
    const response = await fetch(server.url, { headers });
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
  ])("%s has the Cache-Control header %s", async (file, caching) => {
    const response = await fetch(`${server.url}/connect-assets/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe(caching);
    await response.text();
  });

  it.each(["", "missing.js", "..%2fpackage.json", "%E0%A4%A"])(
    "%s is answered with 404",
    async (file) => {
      const response = await fetch(`${server.url}/connect-assets/${file}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe("There is nothing here.");
    },
  );
});

describe("a page that does not exist", () => {
  it.each([
    ["pt-BR,pt;q=0.9", "Esta página não existe"],
    ["de", "This page does not exist"],
  ])("is a page in the browser's language, of %s", async (languages, title) => {
    const accept = "text/html,application/xhtml+xml,*/*;q=0.8";
    const headers = { accept, "accept-language": languages };
    const response = await fetch(`${server.url}/nope`, { headers });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).toContain(`<h1>${title}</h1>`);
  });
});

describe("with an http PUBLIC_URL", () => {
  it("there is no Strict-Transport-Security header", async () => {
    await using plain = await startServer({ publicUrl: "http://localhost:3000" });
    const { headers } = await fetch(`${plain.url}/connect/${TOKEN}`);
    expect(headers.has("strict-transport-security")).toBe(false);
  });
});

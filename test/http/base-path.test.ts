import { expect, it } from "vitest";
import { basePathOf, stripBasePath } from "../../src/http/base-path.ts";
import { startServer } from "./start-server.ts";

it.each([
  ["https://example.com", ""],
  ["https://example.com/quanto", "/quanto"],
  ["https://example.com/a/quanto", "/a/quanto"],
])("the base path of %s is %j", (url, basePath) => {
  expect(basePathOf(url)).toBe(basePath);
});

it.each([
  ["/quanto/connect/abc?x=1", "/connect/abc?x=1"],
  ["/quanto", "/"],
  ["/quanto?x=1", "/?x=1"],
  ["/quantosim/connect/abc", "/quantosim/connect/abc"],
  ["/connect/abc", "/connect/abc"],
])("%s is %s without the base path", (url, expected) => {
  expect(stripBasePath(url, "/quanto")).toBe(expected);
  expect(stripBasePath(url, "")).toBe(url);
});

it("every route and webhook answers, with the base path and without it", async () => {
  const webhook = { secret: "a-secret-of-16-letters", clock: { now: () => new Date(0) } };
  await using server = await startServer({
    publicUrl: "https://home.example/quanto",
    pluggyWebhook: { ...webhook, receive: async () => undefined },
  });
  for (const basePath of ["", "/quanto"]) {
    expect((await fetch(`${server.url}${basePath}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}${basePath}/connect/abc`)).status).toBe(200);
    expect((await server.post(`${basePath}/pluggy/webhook`)).status).toBe(401);
  }
});

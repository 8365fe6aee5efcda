import { expect, it } from "vitest";
import { publicFolder, withoutFolder } from "../../src/http/public-folder.ts";
import { startDoor } from "./start-door.ts";

it.each([
  ["https://example.com", ""],
  ["https://example.com/quanto", "/quanto"],
  ["https://example.com/a/quanto", "/a/quanto"],
])("the folder of %s is %j", (url, folder) => {
  expect(publicFolder(url)).toBe(folder);
});

it.each([
  ["/quanto/connect/abc?x=1", "/connect/abc?x=1"],
  ["/quanto", "/"],
  ["/quanto?x=1", "/?x=1"],
  ["/quantosim/connect/abc", "/quantosim/connect/abc"],
  ["/connect/abc", "/connect/abc"],
])("%s is %s without it", (url, expected) => {
  expect(withoutFolder(url, "/quanto")).toBe(expected);
  expect(withoutFolder(url, "")).toBe(url);
});

it("every route answers with the folder and without it, webhooks too", async () => {
  const webhook = { secret: "a-secret-of-16-letters", clock: { now: () => new Date(0) } };
  await using door = await startDoor({
    publicUrl: "https://home.example/quanto",
    pluggyWebhook: { ...webhook, receive: async () => undefined },
  });
  for (const folder of ["", "/quanto"]) {
    expect((await fetch(`${door.url}${folder}/healthz`)).status).toBe(200);
    expect((await fetch(`${door.url}${folder}/connect/abc`)).status).toBe(200);
    expect((await door.post(`${folder}/pluggy/webhook`)).status).toBe(401);
  }
});

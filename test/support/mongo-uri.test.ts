import { afterEach, expect, test, vi } from "vitest";
import { freshDatabaseName, provideMongo, withDatabase } from "./mongo-uri.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("uses the configured server", async () => {
  vi.stubEnv("MONGODB_URI", "mongodb://somewhere:1/?replicaSet=r");
  const mongo = await provideMongo();
  expect(mongo).toMatchObject({ kind: "given", uri: "mongodb://somewhere:1/?replicaSet=r" });
  await mongo.close();
});

test("falls back to the stand-in without mongod and network", async () => {
  vi.stubEnv("MONGODB_URI", "");
  vi.stubEnv("MONGOMS_SYSTEM_BINARY", "");
  vi.stubEnv("MONGOMS_DOWNLOAD_DIR", "/nowhere");
  vi.stubEnv("HOME", "/nowhere");
  vi.stubEnv("PATH", "");
  const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("fetch failed"));
  for (const [download, asked] of [
    ["", 0],
    ["1", 1],
  ] as const) {
    vi.stubEnv("MONGOMS_DOWNLOAD", download);
    const mongo = await provideMongo();
    await mongo.close();
    expect(mongo.kind).toBe("stand-in");
    expect(fetched).toHaveBeenCalledTimes(asked);
  }
  fetched.mockRestore();
});

test.each([
  ["mongodb://h:1", "mongodb://h:1/db"],
  ["mongodb://h:1/", "mongodb://h:1/db"],
  ["mongodb://u:p@a:1,b:2/other?replicaSet=r", "mongodb://u:p@a:1,b:2/db?replicaSet=r"],
  ["mongodb+srv://cluster.example?w=1", "mongodb+srv://cluster.example/db?w=1"],
])("puts a database into %s", (uri, expected) => {
  expect(withDatabase(uri, "db")).toBe(expected);
});

test("creates a separate database for each", () => {
  expect(freshDatabaseName()).not.toBe(freshDatabaseName());
});

import { expect, test } from "vitest";
import type { ConnectLink } from "../../src/domain/connect-link.ts";
import type { Links } from "../../src/usecases/ports.ts";

const link: ConnectLink = {
  tokenHash: "aa11",
  userId: "user-1",
  purpose: { kind: "connect" },
  // Far ahead, so that a real server's own clock does not remove it under the test.
  expiresAt: new Date("2999-01-01T00:00:00.000Z"),
  spentOn: null,
};

export function linksContract(make: () => Promise<Links>): void {
  test("a link is found by the hash of its token", async () => {
    const links = await make();
    const update: ConnectLink = {
      ...link,
      tokenHash: "bb22",
      purpose: { kind: "update", itemId: "item-1" },
    };
    await links.add(link);
    await links.add(update);
    expect(await links.byHash("aa11")).toEqual(link);
    expect(await links.byHash("bb22")).toEqual(update);
    expect(await links.byHash("cc33")).toBeNull();
  });

  test("a link is spent once", async () => {
    const links = await make();
    await links.add(link);
    expect(await links.spend("aa11", "item-1")).toBe(true);
    expect(await links.spend("aa11", "item-2")).toBe(false);
    expect(await links.byHash("aa11")).toEqual({ ...link, spentOn: "item-1" });
  });

  test("of twenty who spend it at once, one does", async () => {
    const links = await make();
    await links.add(link);
    const tries = Array.from({ length: 20 }, (_, index) => links.spend("aa11", `item-${index}`));
    const won = (await Promise.all(tries)).flatMap((isSpent, index) => (isSpent ? [index] : []));
    expect(won).toHaveLength(1);
    expect((await links.byHash("aa11"))?.spentOn).toBe(`item-${won[0]}`);
  });

  test("an unknown link cannot be spent", async () => {
    const links = await make();
    expect(await links.spend("cc33", "item-1")).toBe(false);
    expect(await links.byHash("cc33")).toBeNull();
  });

  test("a second link with the same token is refused", async () => {
    const links = await make();
    await links.add(link);
    await expect(links.add({ ...link, userId: "user-2" })).rejects.toBeInstanceOf(Error);
    expect(await links.byHash("aa11")).toEqual(link);
  });
}

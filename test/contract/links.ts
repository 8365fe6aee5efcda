import { expect, test } from "vitest";
import { MAX_HANDED_IN, type ConnectLink } from "../../src/domain/connect-link.ts";
import type { Links } from "../../src/usecases/ports/links.ts";

const link: ConnectLink = {
  tokenHash: "aa11",
  userId: "user-1",
  purpose: { kind: "connect" },
  // Far ahead, so that a real server's own clock does not remove it under the test.
  expiresAt: new Date("2999-01-01T00:00:00.000Z"),
  spentOn: null,
  handedIn: [],
  replacedAt: null,
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

  test("one of twenty concurrent attempts spends a link", async () => {
    const links = await make();
    await links.add(link);
    const tries = Array.from({ length: 20 }, (_, index) => links.spend("aa11", `item-${index}`));
    const won = (await Promise.all(tries)).flatMap((isSpent, index) => (isSpent ? [index] : []));
    expect(won).toHaveLength(1);
    expect((await links.byHash("aa11"))?.spentOn).toBe(`item-${won[0]}`);
  });

  test("a link stores the items that were handed in with it, each once", async () => {
    const links = await make();
    await links.add(link);
    await links.add({ ...link, tokenHash: "bb22", handedIn: ["item-2"] });
    for (const id of ["item-1", "item-2", "item-1"]) await links.handIn("aa11", id);
    const { handedIn = [], ...rest } = (await links.byHash("aa11")) ?? {};
    expect({ ...rest, handedIn: handedIn.toSorted() }).toEqual({
      ...link,
      handedIn: ["item-1", "item-2"],
    });
    await links.removeOfItem("item-2");
    expect(await links.byHash("aa11")).toEqual({ ...link, handedIn: ["item-1"] });
    expect((await links.byHash("bb22"))?.handedIn).toEqual([]);
  });

  test("concurrent items of a link are all stored, as many as it may have", async () => {
    const links = await make();
    await links.add(link);
    const ids = Array.from({ length: MAX_HANDED_IN + 5 }, (_, index) => `item-${index}`);
    await Promise.all(ids.slice(0, 10).map((id) => links.handIn("aa11", id)));
    expect((await links.byHash("aa11"))?.handedIn.toSorted()).toEqual(ids.slice(0, 10).toSorted());
    await Promise.all(ids.map((id) => links.handIn("aa11", id)));
    expect((await links.byHash("aa11"))?.handedIn).toHaveLength(MAX_HANDED_IN);
    await links.handIn("unknown", "item-1");
    expect(await links.byHash("unknown")).toBeNull();
  });

  test("links are spent on the item that they made once it has delivered, those to repair it are not", async () => {
    const links = await make();
    const made = { ...link, handedIn: ["item-0", "item-1"] };
    await links.add(made);
    await links.add({ ...made, tokenHash: "spent before", spentOn: "item-0" });
    await links.add({ ...made, tokenHash: "of another", handedIn: ["item-2"] });
    const purpose = { kind: "update", itemId: "item-1" } as const;
    await links.add({ ...made, tokenHash: "to repair", purpose });
    await links.spendHandedIn("item-1");
    expect((await links.byHash("aa11"))?.spentOn).toBe("item-1");
    expect((await links.byHash("spent before"))?.spentOn).toBe("item-0");
    expect((await links.byHash("of another"))?.spentOn).toBeNull();
    expect((await links.byHash("to repair"))?.spentOn).toBeNull();
  });

  test("a newer link revokes the user's older ones for the same purpose, and no others", async () => {
    const links = await make();
    const newer = { ...link, expiresAt: new Date("2999-01-01T00:00:01.000Z") };
    const update = (itemId: string) => ({ kind: "update", itemId }) as const;
    const older = {
      same: link,
      spent: { ...link, spentOn: "item-1" },
      "replaced before": { ...link, replacedAt: new Date("2998-01-01T00:00:00.000Z") },
      "of the same moment": newer,
      "of another": { ...link, userId: "user-2" },
      "for a bank": { ...link, purpose: update("item-1") },
      "for another bank": { ...link, purpose: update("item-2") },
    };
    for (const [tokenHash, one] of Object.entries(older)) await links.add({ ...one, tokenHash });
    const now = new Date("2998-12-31T00:00:00.000Z");
    const ended = async () => {
      const rows = await Promise.all(Object.keys(older).map((hash) => links.byHash(hash)));
      return rows.flatMap((row) =>
        row?.replacedAt?.getTime() === now.getTime() ? [row.tokenHash] : [],
      );
    };
    await links.replaceOlder(newer, now);
    expect(await ended()).toEqual(["same"]);
    await links.replaceOlder({ ...newer, purpose: update("item-1") }, now);
    expect(await ended()).toEqual(["same", "for a bank"]);
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

  test("removing an item's links removes those issued for it and those spent on it", async () => {
    const links = await make();
    const update = { kind: "update", itemId: "item-1" } as const;
    await links.add({ ...link, tokenHash: "made for it", purpose: update });
    await links.add({ ...link, tokenHash: "spent on it" });
    await links.spend("spent on it", "item-1");
    await links.add({ ...link, tokenHash: "unspent" });
    await links.add({ ...link, tokenHash: "of another", purpose: { ...update, itemId: "item-2" } });
    await links.removeOfItem("item-1");
    await links.removeOfItem("item-1");
    expect(await links.byHash("made for it")).toBeNull();
    expect(await links.byHash("spent on it")).toBeNull();
    expect(await links.byHash("unspent")).not.toBeNull();
    expect(await links.byHash("of another")).not.toBeNull();
  });

  test("removing a user's links keeps those of others", async () => {
    const links = await make();
    await links.add(link);
    await links.add({ ...link, tokenHash: "foreign", userId: "user-2" });
    expect(await links.hashesOfUser("user-1")).toEqual(["aa11"]);
    await links.removeOfUser("user-1");
    expect(await links.hashesOfUser("user-1")).toEqual([]);
    await links.removeOfUser("user-1");
    expect(await links.byHash("aa11")).toBeNull();
    expect(await links.byHash("foreign")).toEqual({
      ...link,
      tokenHash: "foreign",
      userId: "user-2",
    });
  });
}

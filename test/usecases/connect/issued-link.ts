import { issueConnectLink } from "../../../src/usecases/connect/issue-connect-link.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeConnection, makeUser, NOW } from "../../support/make.ts";

export const user = makeUser();
export const LINKED = { kind: "linked", bank: "Nubank", progress: "connected" };
export const UNIDENTIFIED = { kind: "unidentified" } as const;
export const LATER = new Date(NOW.getTime() + 31 * 60_000);

export async function issuedLink(): Promise<{ world: FakeWorld; token: string }> {
  const world = fakeWorld();
  await world.users.add(user);
  world.connections.set("item-1", makeConnection());
  const { token } = await issueConnectLink(world, user, { kind: "connect" });
  return { world, token };
}

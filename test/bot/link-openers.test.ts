import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkLogin } from "../../src/bot/telegram-api/check-login.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { testPng } from "../sandbox/telegram/test-png.ts";
import { makeUser } from "../support/make.ts";
import { instantTimers, type InstantTimers } from "../support/instant-timers.ts";
import { runBot, type BotRun } from "./run-bot.ts";

/** How the Connect page learns which account opened a personal link. */

const HOUR_MS = 3_600_000;

let run: BotRun;
let timers: InstantTimers;

beforeEach(async () => {
  timers = instantTimers();
  // The cache takes zero for no time; a process's clock never stands there.
  timers.advance(1);
  run = await runBot({ bot: { timers } });
});

afterEach(() => run.stop());

function person(given: Partial<Parameters<BotRun["telegram"]["person"]>[0]> = {}): Person {
  return run.telegram.person({ id: 1001, firstName: "Ana", username: "ana", ...given });
}

async function askForLink(ana: Person): Promise<void> {
  ana.send("/connect");
  await ana.nextMessage(({ reply_markup: markup }) => markup !== undefined);
}

const fieldsOf = (address: string) => Object.fromEntries(new URL(address).searchParams);
const sent = () =>
  run.telegram.calls("sendMessage").map(({ params, outcome }) => ({
    isLogin: JSON.stringify(params["reply_markup"]).includes("login_url"),
    isTaken: outcome.ok,
  }));

describe("where the bot's domain is set", () => {
  beforeEach(() => run.telegram.setLoginDomain("quanto.example"));

  test("the button of a personal link is a login_url button", async () => {
    const ana = person();
    await askForLink(ana);
    const address = ana.openButton(/./);
    expect(address).toContain(ana.buttonUrl(/./));
    const check = checkLogin(run.telegram.token);
    expect(check(fieldsOf(address), new Date())).toEqual({ kind: "account", telegramId: 1001 });
    await vi.waitFor(() => expect(sent()).toEqual([{ isLogin: true, isTaken: true }]));
  });

  test("other buttons are unchanged", async () => {
    const ana = person();
    ana.send("/schedule");
    await ana.nextMessage();
    await vi.waitFor(() => expect(sent()).toEqual([{ isLogin: false, isTaken: true }]));
  });
});

test("where it is not set the button is a plain one, and login_url is not tried again for an hour", async () => {
  const ana = person();
  await askForLink(ana);
  await askForLink(ana);
  expect(ana.openButton(/./)).toBe(ana.buttonUrl(/./));
  timers.advance(HOUR_MS);
  run.telegram.setLoginDomain("quanto.example");
  await askForLink(ana);
  await vi.waitFor(() =>
    expect(sent()).toEqual([
      { isLogin: true, isTaken: false },
      { isLogin: false, isTaken: true },
      { isLogin: false, isTaken: true },
      { isLogin: true, isTaken: true },
    ]),
  );
  const told = run.logLines.filter((line) => line.includes("/setdomain"));
  expect(told).toHaveLength(1);
  expect(run.reported).toEqual([]);
});

test("without a public https address login_url is never tried", async () => {
  await run.stop();
  run = await runBot({ bot: { timers, publicUrl: "http://127.0.0.1:3000" } });
  await askForLink(person());
  await vi.waitFor(() => expect(sent()).toEqual([{ isLogin: false, isTaken: true }]));
});

describe("Telegram's signature of the account that opened a link", () => {
  const TOKEN = "7000000001:AAE-stand-in-of-telegram-0123456789";
  const AT = new Date("2026-11-20T15:00:00.000Z");
  /** Signed as Telegram does, with OpenSSL, for this token. */
  const FIELDS = {
    id: "1001",
    first_name: "Ana Lúcia",
    username: "ana",
    photo_url: "https://t.me/i/userpic/320/ana.jpg",
    auth_date: "1795186800",
    hash: "20fed1927f0030edc0a32e34c55b32ccfcf0212069b7b9374b71c08dd466c3c6",
  };
  const check = checkLogin(TOKEN);

  test("is accepted, whatever else is in the address", () => {
    expect(check(FIELDS, AT)).toEqual({ kind: "account", telegramId: 1001 });
    expect(check({ ...FIELDS, utm_source: "elsewhere" }, AT).kind).toBe("account");
  });

  test.each([
    ["another id", { id: "1002" }],
    ["another name", { first_name: "Eva" }],
    ["another time", { auth_date: "1795186801" }],
    ["another hash", { hash: "0".repeat(64) }],
    ["a short hash", { hash: "0" }],
  ])("is not believed with %s", (_what, change) => {
    expect(check({ ...FIELDS, ...change }, AT)).toEqual({ kind: "forged" });
  });

  test("is refused with a part missing, of another bot, or when it is old", () => {
    const { hash: _hash, ...unsigned } = FIELDS;
    expect(check(unsigned, AT).kind).toBe("forged");
    expect(check({}, AT).kind).toBe("forged");
    expect(checkLogin(`${TOKEN}0`)(FIELDS, AT).kind).toBe("forged");
    expect(check(FIELDS, new Date(AT.getTime() + HOUR_MS - 1)).kind).toBe("account");
    expect(check(FIELDS, new Date(AT.getTime() + HOUR_MS)).kind).toBe("forged");
  });
});

describe("a user's name and photo", () => {
  const user = makeUser();
  const photo = testPng(160, 160);

  test("come from the user's last update, without a call to Telegram", async () => {
    const ana = person();
    ana.send("/help");
    await ana.nextMessage();
    expect(await run.quanto.profiles.nameOf(user)).toEqual({ firstName: "Ana", username: "ana" });
    expect(run.telegram.calls("getChat")).toEqual([]);
  });

  test("are requested where unknown, and cached", async () => {
    person({ met: true, photo });
    const { profiles } = run.quanto;
    for (let look = 0; look < 2; look += 1) {
      expect(await profiles.nameOf(user)).toEqual({ firstName: "Ana", username: "ana" });
      const shown = await profiles.photoOf(user);
      expect(shown?.mediaType).toBe("image/png");
      expect(Buffer.from(shown?.bytes ?? []).equals(photo)).toBe(true);
    }
    expect(run.telegram.calls("getChat")).toHaveLength(2);
    timers.advance(HOUR_MS);
    await profiles.photoOf(user);
    expect(run.telegram.calls("getFile")).toHaveLength(2);
  });

  test("may be missing: no username, no photo", async () => {
    run.telegram.person({ id: 1001, firstName: "Bia", met: true });
    expect(await run.quanto.profiles.nameOf(user)).toEqual({ firstName: "Bia", username: null });
    expect(await run.quanto.profiles.photoOf(user)).toBeNull();
  });

  test("are null where Telegram fails, which is logged without the token", async () => {
    person({ met: true, photo });
    run.telegram.faults.next({ kind: "reset", method: "getChat", times: 2 });
    expect(await run.quanto.profiles.nameOf(user)).toBeNull();
    expect(await run.quanto.profiles.photoOf(user)).toBeNull();
    expect(run.reported.map(({ where }) => where)).toEqual([
      "asking Telegram: a user's name",
      "asking Telegram: a user's photo",
    ]);
    expect(run.logLines.join("")).not.toContain(run.telegram.token);
  });

  test("are null where the file is no picture or does not exist", async () => {
    person({ met: true, photo });
    const [file] = run.telegram.world.files.values();
    run.telegram.world.files.set(file?.fileId ?? "", {
      ...file,
      bytes: Buffer.from("<svg onload=alert(1)>"),
    } as never);
    expect(await run.quanto.profiles.photoOf(user)).toBeNull();
    timers.advance(HOUR_MS);
    run.telegram.world.files.clear();
    expect(await run.quanto.profiles.photoOf(user)).toBeNull();
  });
});

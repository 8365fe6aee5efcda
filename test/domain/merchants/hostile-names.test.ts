import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupBy } from "../../../src/domain/group-by.ts";
import { tidyName } from "../../../src/domain/tidy-name.ts";
import { onAccount, onCard } from "./make-facts.ts";
import { ON_ACCOUNTS, ON_CARDS } from "./vectors.ts";

const written = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ..."PIX ENVIADO COMPRA PAG* UBER * 03/12 20/11 LJ 3 LTDA ME S/A - BRA SAO PAULO ß İ ı ǆ 12345 •••9".split(
          " ",
        ),
        ...ON_CARDS.map(([description]) => description),
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join(" ")),
);

test("any text has a name and never throws", () => {
  fc.assert(
    fc.property(written, (text) => {
      for (const { key, name } of [onCard(text), onAccount(text)]) {
        expect(key === null || /^n:\S/.test(key)).toBe(true);
        expect(text.trim() === "" || name !== "").toBe(true);
      }
    }),
  );
});

test("the key does not depend on case and spaces", () => {
  fc.assert(
    fc.property(written, (given) => {
      const text = given.trim();
      for (const identify of [onCard, onAccount]) {
        const { key } = identify(text);
        expect(identify(text.toUpperCase()).key).toBe(key);
        expect(identify(text.toLowerCase()).key).toBe(key);
        expect(identify(`  ${text.replaceAll(" ", "   ")} `).key).toBe(key);
      }
    }),
  );
});

test("no two vectors of different merchants share a key", () => {
  const names = [
    ...ON_CARDS.map(([description, name]) => ({ key: onCard(description).key, name })),
    ...ON_ACCOUNTS.map(([description, name]) => ({ key: onAccount(description).key, name })),
  ];
  const byKey = groupBy(names, ({ key }) => key);
  const shared = [...byKey.values()].filter(
    (group) => new Set(group.map((one) => one.name)).size > 1,
  );
  expect(shared).toEqual([]);
  expect(byKey.size).toBeGreaterThan(15);
});

test.each([
  ["emoji only", "🍕🍕🍕"],
  ["a joined emoji", "👨‍👩‍👧"],
  ["nothing", ""],
  ["spaces", "   "],
  ["4,000 letters", "A".repeat(4000)],
  ["4,000 spaces and a letter", `${" ".repeat(4000)}A`],
  ["4,000 stars", "*".repeat(4000)],
  ["4,000 slashed digits", "1/".repeat(2000)],
  ["4,000 masks", "•".repeat(4000)],
  ["4,000 verbs", "PIX ".repeat(1000)],
])("%s have no key, tidied or not", (_case, text) => {
  for (const given of [text, tidyName(text)])
    for (const { key, kind } of [onCard(given), onAccount(given)])
      expect([key, kind]).toEqual([null, "shop"]);
});

test("right-to-left marks change nothing once tidied", () => {
  expect(onCard(tidyName("\u202EPADARIA\u200F DO\u200E ZÉ\u202C")).key).toBe("n:PADARIA DO ZE");
});

test("names in other scripts never share a key", () => {
  expect(onCard("東京コーヒー LOJA").key).not.toBe(onCard("大阪コーヒー LOJA").key);
  expect(onCard("Кофе").key).toBe("n:КОФЕ");
  expect(onCard("東京")).toEqual({ key: null, name: "東京", kind: "shop" });
  expect(onCard("Bjørn Kaffe").key).toBe("n:BJØRN KAFFE");
  expect(onCard("STRASSE EINS").key).toBe(onCard("Straße Eins").key);
  expect(onCard("한국 식당 서울").key).toBe("n:한국 식당 서울");
});

test("names that differ only by masked numbers share no key of nothing", () => {
  expect(onAccount("PIX •••.789-••").key).toBeNull();
  expect(onAccount("PIX ••.•••.345/••••-••").key).toBeNull();
  expect(onAccount("PIX ENVIADO JOANA DIAS •••.789-••").key).toBe("n:JOANA DIAS");
});

test("a text that is longer than any bank's names nobody", () => {
  const description = "LOJA DA ESQUINA ".repeat(20);
  expect(onAccount(description).key).toBeNull();
});

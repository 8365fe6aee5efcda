import { describe, expect, test } from "vitest";

import { rowsOf, settingsChat } from "./settings-chat.ts";

const { chat, ana, openSettings, press, pressAll, stored, jobs } = settingsChat();

describe("a time zone anywhere", () => {
  test.each([
    [
      "/settings America/New_York",
      "America/New_York",
      "seu fuso horário é Nova York. Hora local: 10:00",
    ],
    ["/settings lisboa", "Europe/Lisbon", "seu fuso horário é Lisboa. Hora local: 15:00"],
    ["/settings cuiaba", "America/Cuiaba", "seu fuso horário é Cuiabá. Hora local: 11:00"],
  ])("%s", async (text, zone, words) => {
    const person = ana();
    person.send(text);
    expect((await person.nextMessage()).text).toContain(words);
    expect((await stored()).timeZone).toBe(zone);
    expect(jobs()).toEqual([{ kind: "recompute-days", userId: "user-1" }]);
  });

  test.each([
    ["pt-br", "Não conheço esse lugar.", "/ajustes"],
    ["en", "I don't know that place.", "/settings"],
  ])("an unknown place is answered with examples in %s", async (code, words, command) => {
    const person = ana(code);
    person.send("/settings Atlântida <b>");
    const { text } = await person.nextMessage();
    expect(text).toContain(words);
    expect(text).toContain(`${command} America/New_York`);
    expect((await stored()).timeZone).toBe("America/Sao_Paulo");
  });

  test("a location sets the time zone and is not stored", async () => {
    const person = await openSettings();
    await press(person, "Fuso horário");
    await press(person, "Outro lugar");
    expect((await person.nextMessage()).text).toContain("não a guardo");
    expect(person.replyKeyboard()).toEqual([["Enviar minha localização"], ["Cancelar"]]);
    person.shareLocation("Enviar minha localização", -3.1019, -60.025);
    expect((await person.nextMessage()).text).toBe(
      "Pronto, seu fuso horário é Manaus. Hora local: 11:00.\n\nA sua localização não ficou guardada.",
    );
    expect(person.replyKeyboard()).toBeNull();
    expect((await stored()).timeZone).toBe("America/Manaus");
    expect(jobs()).toEqual([{ kind: "recompute-days", userId: "user-1" }]);
    expect(JSON.stringify([await stored(), ...chat.run.logLines])).not.toMatch(/3\.10|60\.02/);
  });

  test("cancelling removes the location keyboard", async () => {
    const person = await openSettings("en");
    await press(person, "Time zone");
    await press(person, "Another place");
    await person.nextMessage();
    person.send("Cancel");
    expect((await person.nextMessage()).text).toBe("All right, nothing has changed.");
    expect(person.replyKeyboard()).toBeNull();
    expect(jobs()).toEqual([]);
  });

  test("a venue does not change the time zone", async () => {
    const person = await openSettings();
    const location = { latitude: -3.1, longitude: -60 };
    chat.run.telegram.world.updates.push({
      message: {
        message_id: 9000,
        date: 0,
        chat: { id: 1001, type: "private", first_name: "Ana" },
        from: person.user,
        location,
        venue: { location, title: "Teatro Amazonas", address: "Manaus" },
      },
    });
    expect((await person.nextMessage()).text).toContain("Eu só entendo texto.");
    expect((await stored()).timeZone).toBe("America/Sao_Paulo");
  });

  test("a location without a known time zone is answered with examples", async () => {
    chat.run.world.zoneFinder.timeZoneAt = async () => null;
    const person = ana();
    person.sendLocation(0, 0);
    expect((await person.nextMessage()).text).toContain("Não descobri o fuso horário desse lugar.");
  });
});

describe("choosing a city", () => {
  test("another city changes the time zone and recomputes the days of transactions", async () => {
    const person = await openSettings();
    const shown = await pressAll(person, "Fuso horário", "Manaus");
    expect(shown.text).toContain("Fuso horário: Manaus (hora local: 11:00)");
    expect((await stored()).timeZone).toBe("America/Manaus");
    expect(jobs()).toEqual([{ kind: "recompute-days", userId: "user-1" }]);
  });

  test("the same city again changes nothing", async () => {
    const person = await openSettings();
    await pressAll(person, "Fuso horário", "✓ São Paulo / Brasília");
    expect(jobs()).toEqual([]);
  });

  test("a message with a city's name asks for confirmation, and changes nothing yet", async () => {
    const person = ana("pt");
    person.send("Niterói - RJ");
    const asked = await person.nextMessage();
    expect(asked.text).toBe("Quer usar o fuso horário de Niterói? Lá são 12:00 agora.");
    expect(rowsOf(asked)).toEqual([["Usar este fuso"]]);
    person.send("manaus");
    expect((await person.nextMessage()).text).toContain("de Manaus? Lá são 11:00 agora.");
    expect(await stored()).toMatchObject({ timeZone: "America/Sao_Paulo" });
    await press(person, "Usar este fuso");
    expect(await stored()).toMatchObject({ timeZone: "America/Manaus" });
    person.send("Atlântida");
    expect((await person.nextMessage()).text).not.toContain("fuso horário de");
  });

  test.each(["Várzea Grande", "/settings várzea grande"])(
    "%s: asks which of two cities in different zones is meant",
    async (words) => {
      const person = ana("pt");
      person.send(words);
      const asked = await person.nextMessage();
      expect(asked.text).toContain("de Várzea Grande (MT)? Lá são 11:00 agora.");
      expect(asked.text).toContain("de Várzea Grande (PI)? Lá são 12:00 agora.");
      expect(rowsOf(asked)).toEqual([["Várzea Grande (MT)"], ["Várzea Grande (PI)"]]);
      expect(await stored()).toMatchObject({ timeZone: "America/Sao_Paulo" });
      await press(person, "Várzea Grande (MT)");
      expect(await stored()).toMatchObject({ timeZone: "America/Cuiaba" });
    },
  );
});

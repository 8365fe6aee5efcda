import type { Person } from "../sandbox/telegram/person.ts";

/** How often a user got each kind of notice. */
export function countNotices(person: Person) {
  const said = person.messages().filter(({ from }) => from?.is_bot === true);
  const count = (words: RegExp) => said.filter(({ text = "" }) => words.test(text)).length;
  return {
    connected: count(/ conectado: [\d.]+ movimentos\.$/),
    reports: said.filter(({ photo }) => photo !== undefined).length,
    broken: count(/parou de atualizar/),
    working: count(/voltou a funcionar/),
    disconnected: count(/desconectado: apaguei tudo/),
    confirmation: count(/apaguei todos os seus dados/),
  };
}

export type NoticeCounts = ReturnType<typeof countNotices>;

export const NOTHING: NoticeCounts = {
  connected: 0,
  reports: 0,
  broken: 0,
  working: 0,
  disconnected: 0,
  confirmation: 0,
};

/** The notices of a connection without failures. */
export const WELCOMED: NoticeCounts = { ...NOTHING, connected: 1, reports: 1 };

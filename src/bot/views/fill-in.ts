import { Html, markup } from "./html.ts";

/**
 * A sentence of the catalog with markup in the places of its values. The catalog knows plain text
 * only, so the values travel through it as private-use letters that no text holds.
 */
export function fillIn<Values extends Readonly<Record<string, string | Html>>>(
  say: (values: { readonly [Name in keyof Values]: string }) => string,
  values: Values,
): Html {
  const names = Object.keys(values);
  const letters = names.map((name, index) => [name, String.fromCharCode(0xe000 + index)] as const);
  const said = say(Object.fromEntries(letters) as { readonly [Name in keyof Values]: string });
  const pieces = said.split(/([\uE000-\uF8FF])/).map((piece) => {
    const name = letters.find(([, letter]) => letter === piece)?.[0];
    const value = name === undefined ? piece : (values[name] ?? "");
    return markup`${value}`.text;
  });
  return new Html(pieces.join(""));
}

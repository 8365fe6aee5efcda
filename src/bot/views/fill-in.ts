import { Html, markup } from "./html.ts";

/**
 * Fills a text of the catalog with markup. The catalog takes plain strings only, so private-use
 * characters, which no text contains, are passed in and replaced by the values afterwards.
 */
export function fillIn<Values extends Readonly<Record<string, string | Html>>>(
  textWith: (values: { readonly [Name in keyof Values]: string }) => string,
  values: Values,
): Html {
  const names = Object.keys(values);
  const placeholders = names.map(
    (name, index) => [name, String.fromCharCode(0xe000 + index)] as const,
  );
  const text = textWith(
    Object.fromEntries(placeholders) as { readonly [Name in keyof Values]: string },
  );
  const pieces = text.split(/([\uE000-\uF8FF])/).map((piece) => {
    const name = placeholders.find(([, character]) => character === piece)?.[0];
    const value = name === undefined ? piece : (values[name] ?? "");
    return markup`${value}`.text;
  });
  return new Html(pieces.join(""));
}

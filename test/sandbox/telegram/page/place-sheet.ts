import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { openOver } from "./notices.ts";
import type { Words } from "./words.ts";

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Asks for a location, so that the demo needs no real one. */
export function openPlaces(phone: HTMLElement, words: Words, send: (place: Place) => void): void {
  const sheet = element("dialog", { class: "sheet", "aria-label": words.whereAreYou });
  const places = [
    { name: "São Paulo", latitude: -23.5505, longitude: -46.6333 },
    { name: "Manaus", latitude: -3.119, longitude: -60.0217 },
    { name: "Rio Branco", latitude: -9.9754, longitude: -67.8249 },
    { name: words.places.noronha, latitude: -3.8549, longitude: -32.4233 },
    { name: words.places.lisbon, latitude: 38.7223, longitude: -9.1393 },
  ];
  sheet.append(
    element("h2", {}, words.whereAreYou),
    element(
      "div",
      { class: "sheet-group" },
      ...places.map(({ name, ...place }) =>
        element(
          "button",
          {
            class: "sheet-row",
            type: "button",
            onclick: () => {
              sheet.close();
              send(place);
            },
          },
          icon("pin"),
          name,
        ),
      ),
    ),
  );
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet) sheet.close();
  });
  sheet.addEventListener("close", () => sheet.remove());
  openOver(phone, sheet);
}

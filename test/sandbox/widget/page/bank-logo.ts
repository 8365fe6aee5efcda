import type { Connector } from "./api.ts";
import { element } from "./element.ts";

/** The bank's initial on its colour: real logos belong to the banks. */
export function bankLogo(connector: Connector): HTMLElement {
  const colour = /^#?[0-9a-f]{6}$/i.test(connector.primaryColor)
    ? connector.primaryColor.replace("#", "")
    : "5b6470";
  const logo = element("span", { class: "logo", "aria-hidden": "true" }, initialOf(connector.name));
  logo.style.background = `#${colour}`;
  logo.style.color = isLight(colour) ? "#1b1f24" : "#ffffff";
  return logo;
}

export function bankHeader(connector: Connector): HTMLElement {
  return element("div", { class: "bank-header" }, bankLogo(connector), connector.name);
}

const initialOf = (name: string): string =>
  /^[A-Z]\d/.test(name) ? name.slice(0, 2) : (name[0] ?? "?").toUpperCase();

/** By relative luminance, roughly: enough to choose between dark and white letters. */
function isLight(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 > 165;
}

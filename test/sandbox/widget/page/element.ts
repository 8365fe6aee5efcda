type Attributes = Record<string, string | boolean | undefined>;

/** Creates an element with attributes and children; `false` and `undefined` attributes are omitted. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** A button that does one thing. */
export function button(
  label: string,
  look: "primary" | "quiet" | "link",
  press: () => void,
): HTMLButtonElement {
  const made = element("button", { type: "button", class: `button ${look}` }, label);
  made.addEventListener("click", press);
  return made;
}

import type { Connector } from "./api.ts";
import { bankLogo } from "./bank-logo.ts";
import { element } from "./element.ts";
import { heading, paragraph } from "./widget.ts";
import type { Widget } from "./widget.ts";

/** The list of banks with a search; test banks come first when they are included. */
export function banksScreen(widget: Widget, connectors: Connector[]): Promise<Connector> {
  const { banks } = widget.texts;
  return new Promise((resolve) => {
    const list = element("div", { class: "banks" });
    const search = element("input", {
      type: "search",
      class: "field",
      placeholder: banks.search,
      "aria-label": banks.search,
      autocomplete: "off",
    });
    const fill = () => {
      const found = connectors.filter(({ name }) => plain(name).includes(plain(search.value)));
      list.replaceChildren(
        ...group(widget, banks.tests, found.filter(isTest), resolve),
        ...group(
          widget,
          banks.all,
          found.filter((one) => !isTest(one)),
          resolve,
        ),
        ...(found.length === 0 ? [paragraph(banks.none, "nothing")] : []),
      );
    };
    search.addEventListener("input", fill);
    fill();
    widget.show([heading(banks.title), search, list]);
  });
}

function group(
  { texts }: Widget,
  title: string,
  connectors: Connector[],
  choose: (connector: Connector) => void,
): HTMLElement[] {
  if (connectors.length === 0) return [];
  const rows = connectors.map((connector) => {
    const isOffline = connector.health?.status === "OFFLINE";
    const row = element(
      "button",
      { type: "button", class: "bank", disabled: isOffline },
      bankLogo(connector),
      element("span", { class: "bank-name" }, connector.name),
      element("small", {}, isOffline ? texts.banks.offline : ""),
    );
    row.addEventListener("click", () => choose(connector));
    return element("li", {}, row);
  });
  return [element("h2", {}, title), element("ul", {}, ...rows)];
}

const isTest = (connector: Connector): boolean => connector.isSandbox === true;

/** Lower case and without accents: "itau" finds "Itaú". */
const plain = (text: string): string =>
  text.trim().normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

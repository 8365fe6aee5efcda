import type { PageEvent, PagePerson } from "../page-state.ts";

/** One user's event stream. The browser reconnects by itself and receives the whole state. */
export interface Connection {
  readonly personId: number | undefined;
  post<T = unknown>(path: string, body: object): Promise<T>;
  fileUrl(fileId: string): string;
  /** When the user did something last, in milliseconds since 1970; 0 for never. */
  lastActAt(): number;
  close(): void;
}

export interface Listeners {
  onEvent(event: PageEvent): void;
  onConnected(connected: boolean): void;
}

export function connect(personId: number | undefined, listeners: Listeners): Connection {
  const query = personId === undefined ? "" : `?person=${personId}`;
  let lastActAt = 0;
  const source = new EventSource(`events${query}`);
  source.addEventListener("message", (event: MessageEvent<string>) => {
    listeners.onEvent(JSON.parse(event.data) as PageEvent);
  });
  source.addEventListener("open", () => listeners.onConnected(true));
  source.addEventListener("error", () => listeners.onConnected(false));
  return {
    personId,
    lastActAt: () => lastActAt,
    post: async (path, body) => {
      lastActAt = Date.now();
      const response = await fetch(`${path}${query}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await response.json()) as never;
    },
    fileUrl: (fileId) => `files/${encodeURIComponent(fileId)}`,
    close: () => source.close(),
  };
}

/** The user of this tab, from its URL, so that a reload or a second tab can differ. */
export function chosenPerson(): number | undefined {
  const id = new URLSearchParams(location.search).get("person");
  return id === null ? undefined : Number(id);
}

export function choosePerson({ id }: Pick<PagePerson, "id">): void {
  history.replaceState(null, "", `?person=${id}`);
}

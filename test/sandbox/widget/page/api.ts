export type Credential = {
  name: string;
  label: string;
  type?: string;
  mfa?: boolean;
  placeholder?: string;
  assistiveText?: string;
  instructions?: string;
  validation?: string;
  validationMessage?: string;
  optional?: boolean;
  data?: string;
  options?: { value: string; label: string }[];
};

export type Connector = {
  id: number;
  name: string;
  primaryColor: string;
  credentials: Credential[];
  oauth?: boolean;
  isSandbox?: boolean;
  isOpenFinance?: boolean;
  health?: { status: string };
};

export type Item = {
  id: string;
  connector: Connector;
  status: string;
  executionStatus: string;
  error?: { code: string; message: string; providerMessage?: string } | null;
  parameter?: Credential | null;
  userAction?: { instructions: string } | null;
};

export type Parameters = Record<string, string>;

/** Pluggy's error envelope, or its absence. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly codeDescription: string | undefined;
  readonly details: { parameter?: string; message: string }[];
  /** The items that the user has already, when Pluggy creates no second one. */
  readonly items: { id: string }[];

  constructor(status: number, body: Partial<Envelope>) {
    super(body.message ?? `HTTP ${status}`);
    this.name = "ApiProblem";
    this.status = status;
    this.codeDescription = body.codeDescription;
    this.details = body.details ?? [];
    this.items = body.items ?? [];
  }
}

type Envelope = {
  message: string;
  codeDescription: string;
  details: ApiProblem["details"];
  items: ApiProblem["items"];
};

export type PluggyApi = {
  connectors: (includeSandbox: boolean) => Promise<Connector[]>;
  item: (id: string) => Promise<Item>;
  createItem: (connectorId: number, parameters: Parameters) => Promise<Item>;
  updateItem: (id: string, parameters: Parameters) => Promise<Item>;
  answerMfa: (id: string, parameters: Parameters) => Promise<Item>;
};

/** The part of Pluggy's API that a connect token allows. */
export function createPluggyApi(apiUrl: string, connectToken: string): PluggyApi {
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: { "x-api-key": connectToken, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw new ApiProblem(response.status, answer as Partial<Envelope>);
    return answer as Answer;
  };
  return {
    connectors: async (includeSandbox) => {
      const path = `/connectors?sandbox=${includeSandbox}`;
      return (await call<{ results: Connector[] }>("GET", path)).results;
    },
    item: (id) => call("GET", `/items/${id}`),
    createItem: (connectorId, parameters) => call("POST", "/items", { connectorId, parameters }),
    updateItem: (id, parameters) =>
      call("PATCH", `/items/${id}`, Object.keys(parameters).length === 0 ? {} : { parameters }),
    answerMfa: (id, parameters) => call("POST", `/items/${id}/mfa`, parameters),
  };
}

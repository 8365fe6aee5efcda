import { isCpf } from "./connector-fields.ts";
import type { Connector } from "./connectors.ts";

export interface ParameterProblem {
  code: string;
  message: string;
  parameter: string;
}

/** The errors of a login form, by field. */
export function checkParameters(
  connector: Connector,
  parameters: Record<string, unknown>,
): ParameterProblem[] {
  return connector.credentials.flatMap(({ name, label, validation, validationMessage }) => {
    const value = parameters[name];
    if (typeof value !== "string" || value === "") {
      return [{ code: "001", message: `O campo ${label} é obrigatório`, parameter: name }];
    }
    const matches = validation === undefined || new RegExp(validation, "v").test(value);
    if (matches && (name !== "cpf" || isCpf(value))) return [];
    return [{ code: "002", message: validationMessage ?? `${label} inválido`, parameter: name }];
  });
}

import type { WireItem } from "../model.ts";

// A picture of 1×1, for the users with an image challenge.
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The second factor of the bank; some sandbox users have another one. */
export function mfaParameter(user: string, expiresAt: string): NonNullable<WireItem["parameter"]> {
  const base = { name: "token", label: "Token", type: "number", mfa: true, expiresAt };
  if (user === "user-ok-img") {
    return { ...base, label: "Digite os números da imagem", type: "image", data: PIXEL };
  }
  if (user === "user-ok-select") {
    return {
      ...base,
      label: "Escolha o código mostrado no aplicativo",
      type: "select",
      options: ["123456", "654321", "111222"].map((value) => ({ value, label: value })),
    };
  }
  if (user === "user-ok-phone") {
    return { ...base, label: "Código enviado por SMS para (11) *****-4321", placeholder: "123456" };
  }
  return {
    ...base,
    label: "Código de verificação",
    placeholder: "123456",
    assistiveText: "Enviamos um código de 6 dígitos para o seu celular",
    validation: "^\\d{6}$",
    validationMessage: "O código tem 6 dígitos",
  };
}

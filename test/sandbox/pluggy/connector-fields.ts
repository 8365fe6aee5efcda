/** One field of a bank's login form. */
export interface ConnectorCredential {
  name: string;
  label: string;
  type: "number" | "password" | "text" | "image" | "select";
  mfa?: boolean;
  placeholder?: string;
  assistiveText?: string;
  validation?: string;
  validationMessage?: string;
  options?: { value: string; label: string }[];
  data?: string;
  expiresAt?: string;
  optional?: boolean;
}

export function sandboxFields(): ConnectorCredential[] {
  return [
    {
      name: "user",
      label: "Usuário",
      type: "text",
      placeholder: "user-ok",
      validation: "^.{2,60}$",
      validationMessage: "Digite o usuário",
    },
    {
      name: "password",
      label: "Senha",
      type: "password",
      placeholder: "password-ok",
      validation: "^.{6,20}$",
      validationMessage: "A senha deve ter entre 6 e 20 caracteres",
    },
  ];
}

export function cpfField(): ConnectorCredential {
  return {
    name: "cpf",
    label: "CPF",
    type: "text",
    placeholder: "000.000.000-00",
    assistiveText: "O banco vai pedir a sua autorização em seguida",
    validation: "^\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}$",
    validationMessage: "Digite um CPF válido",
  };
}

export function mfaStepField(): ConnectorCredential {
  return {
    name: "token",
    label: "Token",
    type: "number",
    mfa: true,
    placeholder: "123456",
    validation: "^\\d{6}$",
    validationMessage: "O token tem 6 dígitos",
  };
}

/** Whether the two check digits of a Brazilian personal tax number are right. */
export function isCpf(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "");
  if (digits.length !== 11 || /^(\d)\1+$/.test(digits)) return false;
  const checkDigit = (length: number): number => {
    let sum = 0;
    for (let index = 0; index < length; index += 1) {
      sum += Number(digits[index]) * (length + 1 - index);
    }
    return ((sum * 10) % 11) % 10;
  };
  return checkDigit(9) === Number(digits[9]) && checkDigit(10) === Number(digits[10]);
}

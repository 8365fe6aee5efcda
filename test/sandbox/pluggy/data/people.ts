import type { Participant } from "../model.ts";

const person = (name: string, cpf: string): Participant => ({
  name,
  documentNumber: { type: "CPF", value: cpf },
  branchNumber: "0001",
  accountNumber: "48213-7",
  routingNumber: "260",
  routingNumberISPB: "18236120",
});

/** People and small traders that are paid by PIX. Their documents have punctuation. */
export const PEOPLE: [Participant, Participant, ...Participant[]] = [
  person("João Pedro Álvares", "529.982.247-25"),
  person("Camila d'Ávila Nogueira", "111.444.777-35"),
  person("Rafael Gonçalves", "390.533.447-05"),
  person("Dona Cida (faxina)", "168.995.350-09"),
  person("Lívia & Téo Marmitas", "935.411.347-80"),
  person("Sérgio Feira Orgânica 🥕", "153.509.460-56"),
];

import { cnpj, cpf } from "./documents.ts";
import type { Ledger } from "./read-ledger.ts";

/** Lives in São Paulo, is paid by Itaú, and spends by Nubank. */
export const LIVIA: Ledger = {
  user: "livia",
  holder: { name: "Lívia Tavares Moreira", document: cpf("284719365") },
  accounts: {
    itau: { bank: "Itaú", type: "BANK", number: "7412/31054-4", tellsHolder: true },
    "itau-card": { bank: "Itaú", type: "CREDIT", number: "4471", tellsHolder: true },
    nu: { bank: "Nubank", type: "BANK", number: "0001/9921847-3", tellsHolder: true },
    "nu-card": { bank: "Nubank", type: "CREDIT", number: "8830", tellsHolder: true },
  },
  parties: {
    employer: { name: "VERTICE SISTEMAS LTDA", document: cnpj("27415903") },
    lar: { name: "LAR NOVO ADMINISTRADORA DE IMOVEIS LTDA", document: cnpj("41203958") },
    camila: { name: "Camila Torres Bastos", document: cpf("304958172") },
    jorge: { name: "Jorge Antunes de Lima", document: cpf("518203746") },
    neide: { name: "Neide Aparecida Rocha", document: cpf("617394820") },
    gol: { name: "Renata Gol Marques", document: cpf("729104835") },
    vivo: { name: "Telefônica Brasil S.A.", document: cnpj("02558157") },
    padaria: { name: "PADARIA ESTRELA DA VILA LTDA", document: cnpj("38172045") },
    drogaria: { name: "DROGARIA VIDA PLENA LTDA", document: cnpj("19473820") },
    colegio: { name: "COLEGIO SEMEAR LTDA", document: cnpj("12AB45CD") },
    feira: { name: "MERCADINHO HORTA VIVA LTDA", document: cnpj("50318274") },
    bolsas: { name: "ATELIE MARIA FLOR CONFECCOES LTDA", document: cnpj("46120937") },
    clinica: { name: "CLINICA ODONTOLOGICA SORRIR LTDA", document: cnpj("33019284") },
    msf: { name: "MEDICOS SEM FRONTEIRAS", document: cnpj("09237461") },
    shop: { name: "LOJA CASA BONITA COMERCIO ELETRONICO LTDA", document: cnpj("61830245") },
  },
  rows: `
09-04 10-05 11-05; itau; +11842.37; salary; FOLHA_PAGAMENTO @employer; REMUNERACAO/SALARIO
11-27; itau; +5921.18; salary; FOLHA_PAGAMENTO @employer; 13 SALARIO
09-05 10-06 11-06; itau; -4500.00; own; PIX @self; PIX TRANSF LIVIA T {d}
09-05 10-06 11-06; nu; +4500.00; own; PIX @self; Transferência Recebida|Lívia Tavares Moreira
10-20; itau; -1350.00; own; TED; TED 260.0001.LIVIA T MOREI
10-20; nu; +1350.00; own; TED; Transferência recebida
09-08 10-08 11-09; itau; -3180.00; rent; PIX @lar; PIX TRANSF LAR NOVO ALUGUEL {d}
09-10 10-13 11-10; itau; -742.18 -742.18 -768.90; housing; BOLETO; INT PAG TIT CONDOMINIO ED AROEIRA
09-11 10-13 11-11; itau; -214.87 -231.02 -248.55; power; CONVENIO_ARRECADACAO; DA  ENEL SP 0098127
09-14 10-14 11-13; itau; -88.14 -91.30 -86.02; water; CONVENIO_ARRECADACAO; DA  SABESP 00418276
09-16 10-16 11-16; itau; -61.77 -58.24 -60.90; gas; CONVENIO_ARRECADACAO; DA  COMGAS 2290187
09-18 10-19 11-18; itau; -139.99; internet; BOLETO @vivo; PAG BOLETO VIVO FIBRA
09-10 10-13 11-10; itau; -1890.00; school; BOLETO @colegio; PAG BOLETO COLEGIO SEMEAR
09-15 10-15 11-16; itau; -1124.60; health-plan; BOLETO; PAG BOLETO UNIMED SEGUROS SAUDE
09-20 10-20 11-20; itau; -57.90; account-fee; PACOTE_TARIFA_SERVICOS; TAR PACOTE ITAU  {m}/26
09-12 10-13 11-12; itau; -2310.44 -2874.19 -1988.05; bill; CARTAO; ITAU UNICLASS 3105-4471
09-12 10-13 11-12; itau-card; +2310.44 +2874.19 +1988.05; bill; ; PAGAMENTO EFETUADO
09-21; itau; -3000.00; invest; OUTROS; APLICACAO CDB DI
11-03; itau; +1200.00; invest; RESGATE_APLIC_FINANCEIRA; RESGATE CDB DI
09-30 10-30 11-26; itau; +3.42 +4.11 +2.87; proceeds; RENDIMENTO_APLIC_FINANCEIRA; REND PAGO APLIC AUT MAIS
10-28; itau; +184.20; proceeds; OUTROS; DIVIDENDOS ITSA4
11-17; itau; +96.35; proceeds; OUTROS; JUROS S/ CAPITAL BBAS3
09-23 11-04; itau; -300.00 -200.00; cash; SAQUE; SAQUE 24H 04871293
09-22; itau; -14.37; overdraft; ENCARGOS_JUROS_CHEQUE_ESPECIAL; JUROS LIMITE DA CONTA
09-22; itau; -1.92; iof; OUTROS; IOF LIMITE DA CONTA
10-09 11-10; itau; -166.33; iptu; CONVENIO_ARRECADACAO; PMSP IPTU PARC
09-30; itau; -418.70; income-tax; CONVENIO_ARRECADACAO; DARF 0190 CARNE LEAO
09-09 10-07; itau; -43.80 -38.25; restaurant; CARTAO; RSHOP-PADARIA ES-{d}
09-17; itau; -212.66; groceries; CARTAO; RSHOP-PAO DE ACU-{d}
10-21; itau; -97.41; pharmacy; CARTAO; RSHOP-DROGASIL-{d}
11-19; itau; -150.00; fuel; CARTAO; RSHOP-AUTO POSTO-{d}
10-02; itau; -620.00; person; PIX @jorge; PIX TRANSF JORGE A >> PIX TRANSF  JORGE A {d}
11-24; itau; -85.00; groceries; PIX @feira; PIX QRS MERCADINHO{d}
09-25 10-25 11-25; nu; -180.00; person; PIX @neide; Transferência enviada|Neide Aparecida Rocha
10-03; nu; -72.50; person; PIX @camila; Transferência enviada|Camila Torres Bastos
10-17; nu; +145.00; person; PIX @camila; Transferência Recebida|Camila Torres Bastos
11-08; nu; -64.00; person; PIX @gol; Transferência enviada|Renata Gol Marques
11-14; nu; +380.00; person; PIX @jorge; Transferência Recebida|Jorge Antunes de Lima
09-13; nu; -27.90; restaurant; PIX @padaria; Transferência enviada|PADARIA ESTRELA DA VILA LTDA
10-11; nu; -118.36; pharmacy; PIX @drogaria; Transferência enviada|DROGARIA VIDA PLENA LTDA
11-06; nu; -239.00; clothing; PIX @bolsas; Transferência enviada|ATELIE MARIA FLOR CONFECCOES LTDA
10-29; nu; -350.00; dentist; PIX @clinica; Transferência enviada|CLINICA ODONTOLOGICA SORRIR LTDA
09-19 10-19 11-19; nu; -50.00; donation; BOLETO @msf; Pagamento de boleto efetuado|MEDICOS SEM FRONTEIRAS
10-05; nu; -289.90; online; PIX @shop; Transferência enviada|LOJA CASA BONITA COMERCIO ELETRONICO LTDA
10-14; nu; +120.00; refund:online; PIX @shop; Reembolso recebido pelo Pix|LOJA CASA BONITA COMERCIO ELETRONICO LTDA
11-11; nu; -95.00; returned:person; PIX @camila; Transferência enviada|Camila Torres Bastos
11-12; nu; +95.00; returned:person; PIX @camila; Estorno - Transferência enviada pelo Pix|Camila Torres Bastos
09-10 10-10 11-10; nu; -1764.31 -2150.87 -1893.44; bill; CARTAO; Pagamento de fatura
09-10 10-10 11-10; nu-card; +1764.31 +2150.87 +1893.44; bill; ; Pagamento recebido >> -
09-07 10-07; nu; -500.00; invest; OUTROS; Aplicação RDB
11-20; nu; +800.00; invest; RESGATE_APLIC_FINANCEIRA; Resgate RDB
10-08; nu; -250.00; invest; OUTROS; Dinheiro guardado na caixinha Viagem
11-15; nu; +100.00; invest; OUTROS; Dinheiro retirado da caixinha Viagem
11-21; nu; -40.00; mobile; PIX @vivo; Recarga de celular
09-28; nu; -31.40; restaurant; CARTAO; Compra no débito|PADARIA BOM TRIGO
10-24; nu; -88.75; groceries; CARTAO; Compra no débito|SUPERMERCADO SAO JORGE
09-02 09-16 10-04 10-22 11-02 11-18; nu-card; -64.90 -48.80 -71.35 -55.20 -83.10 -60.45; delivery; 5812; Cantina da Nona >> IFD*CANTINA DA NONA LTDA
09-06 10-12 11-22; nu-card; -39.90 -46.70 -52.80; delivery; 5814; IFOOD *TEMAKERIA NIPON
09-03 09-12 10-01 10-18 11-05 11-20; nu-card; -18.92 -24.37 -15.60 -31.84 -22.11 -27.95; ride; 4121; Uber >> UBER* TRIP
09-08 10-26; nu-card; -13.40 -19.75; ride; 4121; 99* 99APP
09-05 10-05 11-05; nu-card; -55.90; video; 4899; NETFLIX.COM
09-09 10-09 11-09; nu-card; -23.90; music; 5815; EBN*SPOTIFY
09-15 10-15 11-15; nu-card; -19.90; video; ; AMAZON PRIME BR
09-18 10-18 11-18; nu-card; -14.90; digital; 5818; APPLE.COM/BILL
09-21 10-21 11-21; nu-card; -112.40 -109.87 -115.02; digital; 5734 USD20.00; OPENAI *CHATGPT SUBSCR
09-21 10-21 11-21; nu-card; -3.93 -3.85 -4.03; iof; ; IOF de compra internacional
09-04 09-24 10-10 10-30 11-12 11-24; nu-card; -312.77 -287.15 -341.90 -298.33 -356.48 -274.06; groceries; 5411; CARREFOUR HIPER TIETE
09-14 11-07; nu-card; -128.40 -143.66; groceries; 5411; HORTIFRUTI PERDIZES
10-16; nu-card; -96.12; groceries; 5422; CASA DE CARNES BOI BOM
09-11 10-08 11-03; nu-card; -63.28 -102.44 -48.90; pharmacy; 5912; DROGARIA SAO PAULO
10-27; nu-card; -37.60; pharmacy; ; Raia Drogasil >> RAIA DROGASIL 0412
09-19 10-03 11-14; nu-card; -146.30 -98.70 -187.20; restaurant; 5812; PAG*BAR DO ZECA
09-26 11-01; nu-card; -74.00 -81.50; restaurant; 5813; Mp *Botecovila >> MP *BOTECOVILA
10-13; nu-card; -22.80; restaurant; 5814; MC DONALDS ARCOS SJO
11-10; nu-card; -34.90; restaurant; 5814; CIELO *CAFETERIA URBANA
09-27 10-28 11-28; nu-card; -149.90; gym; 7997; SMARTFIT PAULISTA
10-02; nu-card; -120.00; beauty; 7230; PAG*STUDIOBELAMECHA
09-30; nu-card; -189.90; online; 5999; AMAZON BR
10-19; nu-card; -78.43; online; 5999; MERCADOLIVRE*MERCADOL
11-27; nu-card; -214.60; online; ; SHOPEE *LOJAMIX
09-17 10-17 11-17; nu-card; -166.63; electronics; 5732 1/3; MAGAZINE LUIZA {n}
10-06 11-06; nu-card; -139.95; clothing; 5651 1/2; LOJAS RENNER FL 231 {n}
11-23; nu-card; +78.43; refund:online; 5999; Estorno de MERCADOLIVRE*MERCADOL
10-23; nu-card; +48.80; refund:delivery; 5812; Estorno de IFD*CANTINA DA NONA LTDA
09-29; nu-card; -89.00; pets; 5995; PETZ POMPEIA
11-26; nu-card; -64.00; cinema; 7832; CINEMARK BOURBON
10-31; nu-card; -58.70; books; 5942; LIVRARIA DA TRAVESSA
09-22 10-22 11-22; itau-card; -386.20; flight; 3183 1/4; LATAM AIR {n}
09-23 10-23 11-23; itau-card; -412.50; hotel; 7011 1/3; BOOKING.COM HOTEL {n}
10-11; itau-card; -184.72; car-rental; 7512; LOCALIZA RENT A CAR
09-07 09-25 10-09 10-29 11-08 11-25; itau-card; -230.14 -218.60 -241.07 -226.35 -238.90 -219.48; fuel; 5541; POSTO SHELL SUMARE
09-13 10-13 11-13; itau-card; -84.60 -131.25 -97.80; toll; 4784; SEM PARAR PEDAGIOS
09-28 11-04; itau-card; -32.00 -28.00; parking; 7523; ESTAPAR SHOP HIGIENOPOLIS
10-24; itau-card; -480.00; garage; 7538; OFICINA DO TONHO
09-16 10-16 11-16; itau-card; -238.77; car-insurance; 6300; PORTO SEGURO AUTO
09-10 10-10 11-10; itau-card; -46.50; card-fee; fee:ANNUAL_FEE; ANUIDADE DIFERENCIADA
10-15; itau-card; +46.50; refund:card-fee; ; ESTORNO ANUIDADE
10-20; itau-card; -329.00; glasses; 8043; OTICAS CAROL
11-02; itau-card; -276.90; houseware; 5211; LEROY MERLIN TIETE
11-18; itau-card; -159.90; kids; 5945; RI HAPPY BRINQUEDOS
09-20; itau-card; -260.00; clinic; 8071; LAB DELBONI AURIEMO
11-15; itau-card; -99.00; course; 8299; HTM*CURSO FOTOGRAFIA
10-04; itau-card; -118.20; restaurant; 5812; REST COCO BAMBU ANALIA
`,
};

import { cnpj, cpf } from "./documents.ts";
import type { Ledger } from "./read-ledger.ts";

/** Works on his own in Belo Horizonte, with Bradesco, Banco do Brasil and Mercado Pago. */
export const TADEU: Ledger = {
  user: "tadeu",
  holder: { name: "Tadeu Braga Fonseca", document: cpf("406183927") },
  accounts: {
    bradesco: { bank: "Bradesco", type: "BANK", number: "2890/77012-6", tellsHolder: true },
    "bradesco-card": { bank: "Bradesco", type: "CREDIT", number: "6120", tellsHolder: true },
    bb: { bank: "Banco do Brasil", type: "BANK", number: "1629/40817-X", tellsHolder: true },
    mp: { bank: "Mercado Pago", type: "BANK", number: "0001/5550192-8", tellsHolder: false },
    "mp-card": { bank: "Mercado Pago", type: "CREDIT", number: "3307", tellsHolder: false },
  },
  parties: {
    studio: { name: "ESTUDIO PRISMA DESIGN LTDA", document: cnpj("30481926") },
    agency: { name: "AGENCIA NORTE COMUNICACAO LTDA", document: cnpj("28730415") },
    elisa: { name: "Elisa Prado Fonseca", document: cpf("192837405") },
    celso: { name: "Celso Mineiro Dutra", document: cpf("831920475") },
    ivone: { name: "Ivone Salles", document: cpf("540918273") },
    imob: { name: "IMOBILIARIA SERRA AZUL LTDA", document: cnpj("17392046") },
    contabil: { name: "CONTABILIDADE ALVES E SOUZA LTDA", document: cnpj("24810937") },
    churrasco: { name: "CHURRASCARIA BRASA MINEIRA LTDA", document: cnpj("35291708") },
    posto: { name: "AUTO POSTO CONTORNO LTDA", document: cnpj("08412375") },
    bet: { name: "BETANO BRASIL LTDA", document: cnpj("54019283") },
    pet: { name: "PET SHOP AMIGO FIEL LTDA", document: cnpj("41928307") },
    oficina: { name: "OFICINA MECANICA DOIS IRMAOS LTDA", document: cnpj("10293847") },
    creche: { name: "ESCOLA INFANTIL PE DE MOLEQUE LTDA", document: cnpj("22817360") },
    igreja: { name: "IGREJA BATISTA DA LAGOA", document: cnpj("18273649") },
  },
  rows: `
09-09 10-09 11-10; bradesco; +5400.00; salary; FOLHA_PAGAMENTO @studio; CREDITO PRO-LABORE ESTUDIO PRISMA DESIGN
09-22 10-21 11-23; bradesco; +1800.00 +2150.00 +1400.00; business; TED @agency; TED-TRANSF ELET DISPON REMET.AGENCIA NORTE COMU
09-10 10-10 11-11; bradesco; -2250.00; rent; BOLETO @imob; PAGTO ELETRON  COBRANCA IMOBILIARIA SERRA AZUL
09-12 10-13 11-12; bradesco; -198.45 -176.30 -205.62; power; CONVENIO_ARRECADACAO; CONTA DE LUZ CEMIG DISTRIBUICAO
09-15 10-15 11-16; bradesco; -72.18 -69.94 -75.40; water; CONVENIO_ARRECADACAO; CONTA DE AGUA COPASA
09-20 10-20 11-20; bradesco; -119.90; internet; CONVENIO_ARRECADACAO; CONTA TELEFONE CLARO NET VIRTUA
09-20 10-20 11-20; bradesco; -64.99; mobile; CONVENIO_ARRECADACAO; DEB AUTOMATICO TIM CELULAR
09-18 10-19 11-18; bradesco; -380.00; services; BOLETO @contabil; PAGTO ELETRON  COBRANCA CONTABILIDADE ALVES
09-21 10-20 11-20; bradesco; -86.05; tax; CONVENIO_ARRECADACAO; PAGTO ELETRONICO TRIBUTO DAS SIMPLES NACIONAL
10-30; bradesco; -512.40; income-tax; CONVENIO_ARRECADACAO; PAGTO ELETRONICO TRIBUTO DARF 0220
09-11 10-13 11-11; bradesco; -1420.00; kindergarten; PIX @creche; TRANSF PIX DES: ESCOLA INFANTIL PE {d}
09-17 10-17 11-17; bradesco; -894.12; car-loan; OPERACAO_CREDITO; PARC FINANC VEICULO BRADESCO FIN
09-15 10-15 11-13; bradesco; -32.75; account-fee; PACOTE_TARIFA_SERVICOS; TARIFA BANCARIA CESTA B.EXPRESSO4
10-26; bradesco; -11.50; transfer-fee; TARIFA_SERVICOS_AVULSOS; TARIFA EMISSAO TED
09-29; bradesco; -23.81; overdraft; ENCARGOS_JUROS_CHEQUE_ESPECIAL; ENCARGOS LIMITE DE CRED
09-29; bradesco; -3.16; iof; OUTROS; IOF UTIL LIMITE
10-05; bradesco; +8000.00; loan; OPERACAO_CREDITO; CREDITO EMPRESTIMO PESSOAL
11-05; bradesco; -418.33; loan-part; OPERACAO_CREDITO; PARCELA CREDITO PESSOAL 01/24
09-10 10-13 11-10; bradesco; -1532.80 -1877.45 -1604.19; bill; CARTAO; GASTOS CARTAO DE CREDITO
09-10 10-13 11-10; bradesco-card; +1532.80 +1877.45 +1604.19; bill; ; PAGTO. POR DEB EM C/C
09-14; bradesco; -2000.00; invest; OUTROS; APLICACAO INVEST FACIL
10-09; bradesco; +900.00; invest; RESGATE_APLIC_FINANCEIRA; RESGATE INVEST FACIL
11-24; bradesco; -1000.00; invest; OUTROS; APLIC TESOURO SELIC 2029
09-30 10-30; bradesco; +5.28 +6.02; proceeds; RENDIMENTO_APLIC_FINANCEIRA; RENDIMENTOS INVEST FACIL
11-26; bradesco; +38.44; proceeds; OUTROS; CREDITO RENDIMENTO FII HGLG11
09-13 10-12 11-14; bradesco; -1500.00 -1200.00 -1650.00; own; PIX @self; TRANSF PIX DES: TADEU BRAGA FONSECA {d}
09-13 10-12 11-14; bb; +1500.00 +1200.00 +1650.00; own; PIX; Pix - Recebido {d} 12:42 TADEU BRAGA
09-19 11-19; bradesco; -700.00 -650.00; own; PIX; PIX TRANSF ENVIADA
09-19 11-19; mp; +700.00 +650.00; own; PIX; Transferência Pix recebida >> Transferência Pix recebida Tadeu Braga Fonseca
09-24 11-06; bradesco; -240.00 -300.00; cash; SAQUE; SAQUE CARTAO C/C BDN
10-07; bradesco; -350.00; person; PIX @celso; TRANSF PIX DES: Celso Mineiro Dutra {d}
11-21; bradesco; +180.00; person; PIX @elisa; TRANSF PIX REM: Elisa Prado Fonseca {d}
10-03; bradesco; -92.15; groceries; CARTAO; VISA ELECTRON SUPERM VERDEMAR
11-13; bradesco; -44.20; restaurant; CARTAO; VISA ELECTRON LANCHONETE DO PARQUE
10-22; bradesco; -216.00; fine; CONVENIO_ARRECADACAO; PAGTO ELETRONICO TRIBUTO DETRAN MG MULTA
09-25; bradesco; -131.77; ipva; CONVENIO_ARRECADACAO; PAGTO ELETRONICO TRIBUTO LICENCIAMENTO DETRAN MG
09-16 10-16 11-16; bb; -89.90; life-insurance; OUTROS; BB Seguro Vida
09-14 10-14 11-16; bb; -28.40; account-fee; PACOTE_TARIFA_SERVICOS; Tarifa Pacote de Serviços
09-15; bb; -400.00; own; TRANSFERENCIA_MESMA_INSTITUICAO; Transferência para poupança
11-03; bb; +250.00; own; TRANSFERENCIA_MESMA_INSTITUICAO; Transferência de poupança
10-14; bb; -300.00; invest; OUTROS; BB Rende Fácil
11-17; bb; +300.00; invest; RESGATE_APLIC_FINANCEIRA; BB Rende Fácil - Resgate
09-26 10-24 11-22; bb; -74.30 -91.85 -83.20; groceries; CARTAO; Compra com Cartão - {d} 10:31 SUPERMERCADOS BH
10-18; bb; -26.00; restaurant; CARTAO; Compra com Cartão - {d} 08:12 PADARIA PAO QUENTE
10-29; bb; -58.60; pharmacy; CARTAO; Compra com Cartão - {d} 17:55 DROGARIA ARAUJO
09-27; bb; -130.00; person; PIX @ivone; Pix - Enviado {d} 09:14 IVONE SALLES
10-27; bb; -130.00; person; PIX @ivone; Pix - Enviado {d} 09:20 IVONE SALLES
11-08; bb; -164.50; restaurant; PIX @churrasco; Pix - Enviado {d} 13:40 CHURRASCARIA BRASA MINEI
11-15; bb; -200.00; fuel; PIX @posto; Pix - Enviado {d} 18:02 AUTO POSTO CONTORNO LT
09-20 10-18 11-15; bb; -100.00; donation; PIX @igreja; Pix - Enviado {d} 11:05 IGREJA BATISTA DA LAGOA
10-10; bb; -780.00; garage; PIX @oficina; Pix - Enviado {d} 16:20 OFICINA MECANICA DOIS IR
11-24; bb; +12.37; refund:cashback; OUTROS; Cashback Ourocard >> -
11-02; bb; -300.00; cash; SAQUE; Saque >> Saque no TAA 02/11
09-18; mp; -120.00; bet; PIX @bet; Transferência Pix enviada BETANO BRASIL LTDA
10-17; mp; -80.00; bet; PIX @bet; Transferência Pix enviada BETANO BRASIL LTDA
10-25; mp; -96.40; pets; PIX @pet; Pagamento com QR Pix PET SHOP AMIGO FIEL LTDA
11-09; mp; -57.00; person; PIX @celso; Transferência Pix enviada Celso Mineiro Dutra
09-23 10-23 11-23; mp; +4.18 +3.77 +3.92; proceeds; RENDIMENTO_APLIC_FINANCEIRA; Rendimentos
09-21; mp; -300.00; invest; OUTROS; Dinheiro reservado Cofrinho Reforma
11-18; mp; +150.00; invest; OUTROS; Dinheiro retirado Cofrinho Reforma
09-25 10-25 11-25; mp; -412.20 -368.75 -455.10; bill; OUTROS; Pagamento da fatura do cartão de crédito
09-25 10-25 11-25; mp-card; +412.20 +368.75 +455.10; bill; ; Pagamento da fatura
10-06; mp; +320.00; business; OUTROS; Liberação de dinheiro >> Liberação de dinheiro Venda de produto
11-04; mp; -35.00; mobile; OUTROS; Recarga de celular TIM
09-29; mp; -89.70; online; OUTROS; Compra de Mercado Livre Kit ferramentas
10-08; mp; +29.90; refund:online; OUTROS; Reembolso parcial Compra de Mercado Livre Kit ferramentas
09-02 09-15 10-06 10-20 11-03 11-17; bradesco-card; -284.33 -251.78 -310.20 -268.41 -295.66 -274.92; groceries; 5411; SUPERMERCADOS BH 118 BELO HORIZONT
09-08 10-12 11-08; bradesco-card; -186.40 -203.75 -177.90; groceries; 5411; VERDEMAR S LUCIA BELO HORIZONT
09-05 09-19 10-09 10-24 11-07 11-21; bradesco-card; -201.34 -188.90 -215.44 -196.70 -208.15 -192.30; fuel; 5541; Posto Ipiranga Raja >> POSTO IPIRANGA RAJA BELO HORIZONT
09-06 09-28 10-17 11-14; bradesco-card; -86.50 -104.30 -92.00 -118.75; restaurant; 5812; RESTAURANTE XAPURI BELO HORIZONT
10-02 11-20; bradesco-card; -48.00 -63.00; restaurant; 5813; BAR DO ANTONIO BELO HORIZONT
09-12 10-03 11-01; bradesco-card; -18.50 -22.30 -16.90; restaurant; 5462; PADARIA VIANNEY
09-11 10-16 11-13; bradesco-card; -57.80 -62.40 -49.95; delivery; 5812; IFD*PIZZARIA MANGABEIRAS
10-28; bradesco-card; -44.90; delivery; 5814; Rappi >> RAPPI*RESTAURANTE
09-03 10-03 11-03; bradesco-card; -47.90; video; ; HBOMAX HELP.HBOMAX.COM
09-14 10-14 11-14; bradesco-card; -34.90; music; 5815; GOOGLE *YOUTUBEPREMIUM
09-22 10-22 11-22; bradesco-card; -224.00 -221.35 -226.90; digital; 5734 USD39.99; ADOBE *CREATIVE CLOUD
09-22 10-22 11-22; bradesco-card; -7.84 -7.75 -7.94; iof; fee:OTHER; IOF COMPRA INTERNACIONAL
10-05; bradesco-card; -119.90; games; 5816; STEAMGAMES.COM 4259522985
09-24 11-10; bradesco-card; -71.30 -58.15; pharmacy; 5912; DROGARIA ARAUJO 0231
09-18 10-18 11-18; bradesco-card; -279.90; electronics; 5732 2/6; CASAS BAHIA {n}
09-16 10-16 11-16; bradesco-card; -133.30; sports; 5941 1/3; DECATHLON BH {n}
10-19 11-19; bradesco-card; -249.00; clothing; 5651 1/2; C&A MODAS BH SHOP {n}
10-01; bradesco-card; -690.00; flight; 4511; AZUL LINHAS AEREAS
10-04; bradesco-card; -842.00; hotel; 7011; POUSADA DO ARCO TIRADENTES
10-04; bradesco-card; -24.00; parking; 7523; ESTACION CENTRO HIST
10-03; bradesco-card; -39.60; toll; 4784; VIA 040 PEDAGIO
11-05; bradesco-card; -45.00; bet; 7995; BET365
09-10 10-10 11-10; bradesco-card; -39.00; card-fee; fee:ANNUAL_FEE 9/12; ANUIDADE NACIONAL {n}
10-15; bradesco-card; -61.42; interest; fee:OTHER; ENCARGOS DE ROTATIVO
11-12; bradesco-card; +62.40; refund:delivery; 5812; ESTORNO IFD*PIZZARIA MANGABEIRAS
11-23; bradesco-card; +133.30; refund:sports; 5941; CANCELAMENTO DECATHLON BH
09-07 10-11 11-22; mp-card; -74.90 -52.30 -118.45; online; 5999; MERCADOLIVRE*3PRODUTOS
09-20 10-30; mp-card; -89.00 -46.20; groceries; 5499; EMPORIO NATURAL SAVASSI
10-13 11-13; mp-card; -149.95; houseware; 5712 1/2; TOK STOK BH {n}
09-26; mp-card; -110.00; beauty; 7230; BARBEARIA SEU ELIAS
11-16; mp-card; -96.00; cinema; 7922; SYMPLA*SHOWPALACIO
10-21; mp-card; -73.80; office; 5943; KALUNGA 88 BH
11-11; mp-card; -18.60; transit; 4111; BHBUS RECARGA
09-30; mp-card; -15.80; ride; 4121; UBER   *UBER   *TRIP
11-25; mp-card; +10.00; refund:cashback; ; CASHBACK MERCADO PAGO
`,
};

import { cpSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { buildProduct } from "./sandbox/build-product.ts";
import { freePort } from "./sandbox/free-port.ts";
import { startProduct } from "./sandbox/start-product.ts";
import { startStandIns } from "./sandbox/start-stand-ins.ts";
import { childProcesses } from "./support/child-processes.ts";
import { connectBank } from "./support/connect-bank.ts";
import { peakMegabytes } from "./bench/process-figures.ts";
await buildProduct(console.log);
const isReport=(m:any)=>m.photo!==undefined;
for(const d of process.argv.slice(2)){
  rmSync("dist/charts",{recursive:true});cpSync(`${d}/dist/charts`,"dist/charts",{recursive:true});
  const standIns = await startStandIns({ telegram: { limits: "none" }, pluggy: { stepMs: 5 } });
  const product = await startProduct({ environment: standIns.environment(await freePort()) });
  try{
    const ana = standIns.telegram.person({ id: 1, firstName: "Ana", languageCode: "pt-br" });
    await connectBank(ana, standIns.pluggy); await ana.nextMessage(isReport, { timeoutMs: 60_000 });
    const w:number[]=[];
    for(let i=0;i<15;i++){const t=performance.now();ana.send("/report 90d");await ana.nextMessage(isReport);w.push(performance.now()-t);await sleep(1200);}
    const peaks=[product.pid,...childProcesses(product.pid)].map(p=>peakMegabytes(p)!);
    console.log(d,"median ms",w.sort((a,b)=>a-b)[7]!.toFixed(0),"peak",peaks.reduce((a,b)=>a+b,0).toFixed(0),peaks.map(p=>p.toFixed(0)).join("+"));
  } finally{await product.stop();await standIns.close();}
}

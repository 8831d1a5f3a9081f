import { build } from 'esbuild'; import { createRequire } from 'node:module';
const root='/tmp/w/anchors/';
const which=process.argv[2], rounds=+process.argv[3], from=+(process.argv[4]??1);
await build({ entryPoints:[root+`test/fuzz/rounds/${which}.ts`], outfile:`/tmp/scratch/anchors/${which}.cjs`, bundle:true, platform:'node', target:'node20', format:'cjs', loader:{'.bin':'binary','.tsv':'text'}, logLevel:'error' });
const m=createRequire(import.meta.url)(`/tmp/scratch/anchors/${which}.cjs`);
const t=Date.now();
if(which==='anchors'){ let held=0,elsewhere=0,keptElse=0,wrong=0,shown=0; const lost=[];
 for(let i=from;i<from+rounds;i++){ const r=await m.anchorRound(i); if(r.isHeld) held++; if(r.isElsewhere){elsewhere++; if(r.isHeld) keptElse++; else lost.push(i);} if(r.problem){wrong++; if(shown++<8) console.log(i,r.problem);} }
 console.log({rounds,held,elsewhere,keptElse,share:keptElse/elsewhere,wrong,ms:Date.now()-t,lost:lost.slice(0,15)}); }

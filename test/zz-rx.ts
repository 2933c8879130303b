import { checkSync } from 'recheck';
import { codeOf, literalsIn } from './support/regular-expressions.ts';
const files=codeOf('shared').filter((f:any)=>/referat-|platform\/text/.test(typeof f==='string'?f:f.file??f.path??''));
console.log(files.length);
for(const f of files) for(const r of literalsIn(f)){const {status,complexity,attack,error}=checkSync(r.source,r.flags,{timeout:20000,recallTimeout:-500} as any) as any; if(status!=='safe')console.log(r.file,r.source,r.flags,status,complexity?.summary,attack?.pattern?.slice(0,100),error?.kind)}

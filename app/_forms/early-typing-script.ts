/**
 * Runs before anything else of a page. Keeps what is typed into parts marked `data-early`, and which buttons are
 * pressed, by Enter in a box too, until their scripts have come and take it over: see `early-typing.ts`. In the order of
 * the last change.
 */
export const earlyTypingScript = `(()=>{
const kept=window.coxaTyped=new Map();
const keep=({target:control})=>{
const part=control.closest?.("[data-early]");
if(!part)return;
kept.delete(control);
kept.set(control,{part:part.dataset.early,value:control.value,checked:control.checked});
};
for(const type of ["input","change"])addEventListener(type,keep,true);
const keepPress=(button,press)=>{
const part=button?.closest("[data-early]");
if(!part)return;
kept.delete(button);
kept.set(button,{part:part.dataset.early,press});
};
addEventListener("click",press=>keepPress(press.target.closest?.("button"),press),true);
addEventListener("keydown",press=>{
if(press.key==="Enter"&&press.target.matches?.("input"))
keepPress(press.target.form?.querySelector("button[type=submit]:disabled"),press);
},true);
})()`.replaceAll("\n", "");

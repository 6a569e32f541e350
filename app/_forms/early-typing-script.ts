/**
 * Runs before anything else of a page. Keeps what is typed into parts marked `data-early`, and which buttons are pressed, until their scripts have
 * come and take it over: see `early-typing.ts`. In the order of the last change.
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
addEventListener("click",press=>{
const button=press.target.closest?.("button");
const part=button?.closest("[data-early]");
if(!part)return;
kept.delete(button);
kept.set(button,{part:part.dataset.early,press});
},true);
})()`.replaceAll("\n", "");

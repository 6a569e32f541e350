/**
 * Runs before anything else of a page. Keeps what is typed into parts marked `data-early`, and which buttons are
 * pressed, by Enter in a box too, until their scripts have come and take it over: see `early-typing.ts`. In the order of
 * the last change; and what of its text is chosen in the box that has the focus. Beside them the keys that mean
 * something in a part marked `data-early-keys`, and what is pressed after them (space, taking back a letter, Enter …), in
 * the order pressed: what listens to them calls `coxaEarlyKeys`, once it does, which presses them now, as text where a
 * box has come by then. Nothing else hears of such a key before: React would wake the whole page at once to ask it.
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
const choose=()=>{
const at=document.activeElement;
if(at?.selectionEnd!=null&&at.closest("[data-early]"))window.coxaChosen=[at,at.selectionStart,at.selectionEnd];
};
for(const type of ["select","keyup","pointerup"])addEventListener(type,choose,true);
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
const keys=[],box="input:not([type=radio],[type=checkbox]),textarea,select:not(.cx-checklist *)";
const follows=["Backspace","Enter","Escape"," ","ArrowDown","ArrowUp"];
const keepKey=press=>{
const{key,target,altKey,ctrlKey,metaKey}=press;
if(altKey||ctrlKey||metaKey||!press.isTrusted||!document.querySelector("[data-early-keys]"))return;
if(key.trim().length!==1&&!(keys.length&&follows.includes(key))||target.matches?.(box))return;
press.stopImmediatePropagation();
if(press.type!=="keydown")return;
press.preventDefault();
keys.push(key);
};
const presses=["keydown","keypress","keyup"];
for(const type of presses)addEventListener(type,keepKey,true);
window.coxaEarlyKeys=async()=>{
for(let key;key=keys.shift();await new Promise(setTimeout)){
const at=document.activeElement;
if(!at.dispatchEvent(new KeyboardEvent("keydown",{key,bubbles:true,cancelable:true})))continue;
if(!at.matches(box)){if(at.matches({" ":"button,input,summary",Enter:"a,button,summary"}[key]||"_"))at.click();}
else if(key==="Backspace")document.execCommand("delete");
else if(key.length===1)document.execCommand("insertText",false,key);
}
for(const type of presses)removeEventListener(type,keepKey,true);
};
})()`.replaceAll("\n", "");

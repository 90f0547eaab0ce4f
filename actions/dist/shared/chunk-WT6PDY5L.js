import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/model/pageExcerpt.ts
var LENGTH = 100;
var WORD = new RegExp(`^["'(]*(?:\\p{L}[\\p{L}'’-]{0,17}|[\\p{L}\\p{N}-]{1,6})["')]*[.,;:!?…]*$`, "u");
var SHORTEST_SECRET = 5;
var OMITTED = "…";
function pageExcerpt(page, sent) {
  const secrets = new Set(wordsOf(decoded(sent)).filter((word) => word.length >= SHORTEST_SECRET));
  const words = textOf(page).split(/\s+/).filter((word) => word !== "").map((word) => WORD.test(word) && !wordsOf(word).some((part) => secrets.has(part)) ? word : OMITTED).filter((word, index, all) => word !== OMITTED || all[index - 1] !== OMITTED);
  let text = "";
  for (const word of words) {
    const longer = text === "" ? word : `${text} ${word}`;
    if (longer.length > LENGTH) break;
    text = longer;
  }
  return /[\p{L}\p{N}]/u.test(text) ? text : "";
}
function textOf(page) {
  return page.slice(0, 2e4).replace(/<!--[\s\S]*?(-->|$)/g, " ").replace(/<(script|style|svg)\b[\s\S]*?(<\/\1\s*>|$)/gi, " ").replace(/<[^>]*(>|$)/g, " ").replace(/&(nbsp|#160);/gi, " ").replace(/&(amp|lt|gt|quot|#\d+|#x[\da-f]+|[a-z]+);/gi, " ");
}
function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
function decoded(sent) {
  try {
    return `${sent} ${decodeURIComponent(sent.replaceAll("+", " "))}`;
  } catch {
    return sent;
  }
}

export {
  pageExcerpt
};

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  Problem
} from "./chunk-5ES3IVZH.js";

// actions/run/inputs.ts
function numberInput(input, name) {
  const text = input(name);
  if (text === void 0) return void 0;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Problem(`The input '${name}' is '${text}', and must be a whole number above 0.`, {
    kind: "usage",
    todo: `Correct '${name}', or leave it out.`
  });
}
function booleanInput(input, name) {
  const text = input(name);
  if (text === void 0 || text === "false") return false;
  if (text === "true") return true;
  throw new Problem(`The input '${name}' is '${text}', and must be 'true' or 'false'.`, {
    kind: "usage",
    todo: `Correct '${name}', or leave it out.`
  });
}
function listInput(input, name) {
  return (input(name) ?? "").split(/[\s,]+/).filter((word) => word !== "");
}

export {
  numberInput,
  booleanInput,
  listInput
};

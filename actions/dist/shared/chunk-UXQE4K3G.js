import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  Problem,
  quotedList
} from "./chunk-CQIE77JX.js";

// actions/lib/shell/parseDuration.ts
var SECONDS = { ms: 1e-3, s: 1, m: 60, h: 3600 };
var FORM = /^(\d{1,6})(ms|s|m|h)$/;
function parseDuration(name, text) {
  const [, number, unit] = FORM.exec(text) ?? [];
  if (number !== void 0 && isUnit(unit)) return Number(number) * SECONDS[unit];
  throw invalidDuration(name, text);
}
function parseDeadline(name, text) {
  if (text === void 0) return void 0;
  const seconds = parseDuration(name, text);
  if (seconds > 0) return seconds;
  throw invalidDuration(name, text);
}
function isUnit(unit) {
  return unit !== void 0 && Object.hasOwn(SECONDS, unit);
}
function invalidDuration(name, text) {
  return new Problem(`Invalid value '${text}' for '${name}': expected a duration such as '90s', '30m' or '2h'.`, {
    kind: "usage",
    todo: `Correct '${name}', or leave it out.`
  });
}

// actions/run/inputs.ts
function deadlineInput(input, name) {
  return parseDeadline(name, input(name));
}
function booleanInput(input, name) {
  const text = input(name);
  if (text === void 0 || text === "false") return false;
  if (text === "true") return true;
  throw new Problem(`Invalid value '${text}' for '${name}': expected 'true' or 'false'.`, {
    kind: "usage",
    todo: `Correct '${name}', or leave it out.`
  });
}
function choiceInput(input, name, choices) {
  const text = input(name);
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== void 0) return choice;
  throw new Problem(`Invalid value '${text ?? ""}' for '${name}': expected one of ${quotedList(choices)}.`, {
    kind: "usage",
    todo: `Correct '${name}' in the workflow.`
  });
}
function listInput(input, name) {
  return (input(name) ?? "").split(/[\s,]+/).filter((item) => item !== "");
}

export {
  deadlineInput,
  booleanInput,
  choiceInput,
  listInput
};

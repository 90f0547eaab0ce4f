import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/model/matchPattern.ts
import { createContext, Script } from "node:vm";
var LIMIT = 100;
var SHORT = 16;
var FEW_ATTEMPTS = 1e6;
function matchPattern(pattern, text, flags = "") {
  return matchEach(pattern, [text], flags);
}
function matchEach(pattern, texts, flags = "") {
  if (!texts.every(({ length }) => length <= SHORT || maxAttempts(pattern, length) <= FEW_ATTEMPTS))
    return matchOnce(pattern, texts, flags);
  const expression = new RegExp(pattern, flags);
  return texts.every((text) => expression.test(text)) ? "match" : "no-match";
}
function maxAttempts(pattern, length) {
  if (/\)[*+{]/.test(pattern)) return Number.POSITIVE_INFINITY;
  const repetitions = pattern.match(/[*+]|\{\d+,/g)?.length ?? 0;
  const options = pattern.match(/[?|]/g)?.length ?? 0;
  return length ** (1 + repetitions) * 2 ** options;
}
function matchOnce(pattern, texts, flags) {
  const key = JSON.stringify([pattern, flags, texts]);
  const result = results.get(key) ?? matchInTime(pattern, texts, flags);
  if (results.size >= MAX_RESULTS) results.clear();
  if (result !== "timeout") results.set(key, result);
  return result;
}
var MAX_RESULTS = 1e3;
var results = /* @__PURE__ */ new Map();
function matchInTime(pattern, texts, flags) {
  const context2 = Object.assign(sharedContext(), { pattern, texts, flags });
  const start = process.threadCpuUsage().user;
  for (; ; ) {
    try {
      return SCRIPT.runInContext(context2, { timeout: LIMIT }) === 0 ? "match" : "no-match";
    } catch (error) {
      if (Object(error).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      if (process.threadCpuUsage().user - start >= LIMIT * 1e3) return "timeout";
    }
  }
}
var SCRIPT = new Script("texts.filter(text => !new RegExp(pattern, flags).test(text)).length");
function sharedContext() {
  context ??= createContext({});
  return context;
}
var context;

export {
  matchPattern,
  matchEach
};

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/model/matchPattern.ts
import { createContext, Script } from "node:vm";
var LIMIT = 100;
var SHORT = 16;
var SIMPLE = /^[^*+{}()]*(?:[*+]|\{\d+(?:,\d*)?\})?[^*+{}()]*$/;
function matchPattern(pattern, text, flags = "") {
  if (text.length <= SHORT || SIMPLE.test(pattern)) return new RegExp(pattern, flags).test(text) ? "match" : "no-match";
  const context = createContext({ pattern, text, flags });
  const start = process.cpuUsage().user;
  for (; ; ) {
    try {
      return SCRIPT.runInContext(context, { timeout: LIMIT }) === true ? "match" : "no-match";
    } catch (error) {
      if (Object(error).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      if (process.cpuUsage().user - start >= LIMIT * 1e3) return "timeout";
    }
  }
}
var SCRIPT = new Script("new RegExp(pattern, flags).test(text)");

export {
  matchPattern
};

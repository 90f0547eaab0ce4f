import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/operations/reporting/bestEffort.ts
async function bestEffort(action, run, { reporter }) {
  try {
    return await run();
  } catch (error) {
    const todo = error instanceof Problem && error.todo !== void 0 ? ` ${error.todo}` : "";
    const reason = error instanceof Error ? error.message : String(error);
    reporter.report({ kind: "warning", text: `${action} failed; nothing else is affected: ${reason}${todo}` });
    return void 0;
  }
}

export {
  bestEffort
};

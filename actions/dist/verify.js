import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  verify
} from "./shared/chunk-HCX2JGW6.js";
import {
  VERDICT_SIGNS,
  checkTable,
  tallyOf,
  todoList,
  verifyLines
} from "./shared/chunk-BQXRM26K.js";
import {
  environmentNamed
} from "./shared/chunk-N2XHDF4I.js";
import {
  checkAccount
} from "./shared/chunk-PGOTVXEN.js";
import {
  numberIn
} from "./shared/chunk-VMSHKHWG.js";
import {
  code,
  runAction
} from "./shared/chunk-PLV3PRWE.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-U3N2D6KP.js";
import "./shared/chunk-QDUPWXE6.js";
import "./shared/chunk-Q4ZFBGY5.js";
import "./shared/chunk-EEHABQEW.js";
import "./shared/chunk-AVKRP45R.js";
import "./shared/chunk-HL5I4I5D.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/render/markdown/verifySummary.ts
function verifySummary({ kind, checks }, environment) {
  const head = `### ${VERDICT_SIGNS[kind]} ${code(environment)} is ${kind} · ${tallyOf(checks)}`;
  return [head, checkTable(checks), ...todoList(checks)].join("\n\n");
}

// actions/verify/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNamed(run, input("environment"));
  const deadlineSeconds = numberIn(input, "deadline-seconds");
  const cloud = await tools.open(name, "observe");
  const { environment } = cloud;
  await checkAccount({ ...session, environment }, cloud);
  const outcome = await verify({ environment, deadlineSeconds }, cloud);
  return {
    code: outcome.kind === "healthy" ? 0 : 1,
    lines: verifyLines(outcome, name),
    summary: verifySummary(outcome, name),
    outputs: { outcome: outcome.kind }
  };
});

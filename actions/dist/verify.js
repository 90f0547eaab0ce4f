import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  verify
} from "./shared/chunk-GKC3SFX6.js";
import {
  VERDICT_SIGNS,
  checkTable,
  tallyOf,
  todoList,
  verifyLines
} from "./shared/chunk-DKJOYIIS.js";
import {
  environmentNamed
} from "./shared/chunk-7UPXSCIZ.js";
import {
  checkAccount
} from "./shared/chunk-ITUG6KYO.js";
import {
  numberIn
} from "./shared/chunk-VMSHKHWG.js";
import {
  code,
  readEnvironment,
  runAction
} from "./shared/chunk-PJBXBCCG.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-QDUPWXE6.js";
import "./shared/chunk-Q4ZFBGY5.js";
import "./shared/chunk-EEHABQEW.js";
import "./shared/chunk-AVKRP45R.js";
import "./shared/chunk-HL5I4I5D.js";
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
  const environment = await readEnvironment(name, tools);
  const connected = await tools.connect(environment, "observe");
  await checkAccount({ ...session, environment }, connected);
  const outcome = await verify({ environment, deadlineSeconds }, connected);
  return {
    code: outcome.kind === "healthy" ? 0 : 1,
    lines: verifyLines(outcome, name),
    summary: verifySummary(outcome, name),
    outputs: { outcome: outcome.kind }
  };
});

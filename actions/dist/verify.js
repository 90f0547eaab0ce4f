import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  verify
} from "./shared/chunk-FKWP3Q7X.js";
import {
  VERDICT_EMOJI,
  checkTable,
  nextStepList
} from "./shared/chunk-537U6SBO.js";
import {
  environmentNameOf
} from "./shared/chunk-NXABZ7CV.js";
import {
  checkAccount
} from "./shared/chunk-WNIWBTOB.js";
import "./shared/chunk-3EBRYBUV.js";
import {
  deadlineInput
} from "./shared/chunk-ZJL52XC7.js";
import {
  checkCounts,
  codeSpan,
  exitCodeOf,
  runAction,
  verifyLines
} from "./shared/chunk-TNAMPYN2.js";
import "./shared/chunk-MBEOQ74V.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TTQNJZCL.js";
import "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-3LU3OE7X.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import "./shared/chunk-IV744URG.js";
import "./shared/chunk-AV4NLWDD.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/render/markdown/verifySummary.ts
function verifySummary({ kind, checks }, environment) {
  const head = `### ${VERDICT_EMOJI[kind]} ${codeSpan(environment)} is ${kind} · ${checkCounts(checks)}`;
  return [head, checkTable(checks), ...nextStepList(checks)].join("\n\n");
}

// actions/verify/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const deadlineSeconds = deadlineInput(input, "deadline");
  const opened = await tools.open(name, "observe");
  const { environment } = opened;
  await checkAccount({ ...session, environment }, opened);
  const outcome = await verify({ environment, deadlineSeconds }, opened);
  return {
    code: exitCodeOf(outcome),
    lines: verifyLines(outcome, name),
    summary: verifySummary(outcome, name),
    outputs: { outcome: outcome.kind }
  };
});

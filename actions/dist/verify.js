import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  verify
} from "./shared/chunk-FBB36GYK.js";
import {
  VERDICT_EMOJI,
  checkTable,
  nextStepList
} from "./shared/chunk-W552UZ3H.js";
import {
  environmentNameOf
} from "./shared/chunk-QSTLDLKS.js";
import {
  checkAccount
} from "./shared/chunk-ND7ZNNLY.js";
import "./shared/chunk-RT7WJ7CN.js";
import {
  deadlineInput
} from "./shared/chunk-Z5LEVTZT.js";
import {
  checkCounts,
  codeSpan,
  exitCodeOf,
  runAction,
  verifyLines
} from "./shared/chunk-ELAL7BKZ.js";
import "./shared/chunk-MBEOQ74V.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TTQNJZCL.js";
import "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-SHYNV3WZ.js";
import "./shared/chunk-63RA5PMG.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-RHINW7DJ.js";
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

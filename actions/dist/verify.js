import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  verify
} from "./shared/chunk-WQZO2RT7.js";
import {
  VERDICT_EMOJI,
  checkTable,
  nextStepList,
  noteList
} from "./shared/chunk-R7NH4ZM2.js";
import "./shared/chunk-5ZW3NST4.js";
import "./shared/chunk-I2SGTZ6P.js";
import {
  checkAccount
} from "./shared/chunk-UGGXDKOG.js";
import "./shared/chunk-ZOEIZOYB.js";
import "./shared/chunk-QZ3UPZSO.js";
import "./shared/chunk-SUC3DLZC.js";
import {
  environmentNameOf
} from "./shared/chunk-JYK7QAHD.js";
import "./shared/chunk-4CNPNOWG.js";
import "./shared/chunk-Y5BRA2W6.js";
import {
  deadlineInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  checkCounts,
  codeSpan,
  exitCodeOf,
  runAction,
  verificationNote,
  verifyLines
} from "./shared/chunk-XDJ24DH4.js";
import "./shared/chunk-MBEOQ74V.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import "./shared/chunk-QUOYR36L.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/render/markdown/verifySummary.ts
function verifySummary({ kind, checks, note }, environment) {
  const head = `### ${VERDICT_EMOJI[kind]} ${codeSpan(environment)} is ${kind} · ${checkCounts(checks)}`;
  return [head, checkTable(checks), ...noteList(verificationNote(checks, note)), ...nextStepList(checks)].join("\n\n");
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

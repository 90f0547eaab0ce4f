import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  verify
} from "./shared/chunk-6LMA77YA.js";
import {
  VERDICT_EMOJI,
  checkTable,
  nextStepList
} from "./shared/chunk-YHF76HCC.js";
import {
  environmentNameOf
} from "./shared/chunk-PC5LE4IN.js";
import {
  checkAccount
} from "./shared/chunk-KYSEX7UJ.js";
import {
  numberInput
} from "./shared/chunk-KADZUUQX.js";
import {
  checkCounts,
  codeSpan,
  runAction,
  verifyLines
} from "./shared/chunk-J3SYDZNF.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TZNMQEWF.js";
import "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-5X5NI6Q6.js";
import "./shared/chunk-XJZ44DY4.js";
import "./shared/chunk-5IU3TOBA.js";
import "./shared/chunk-5ES3IVZH.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/render/markdown/verifySummary.ts
function verifySummary({ kind, checks }, environment) {
  const head = `### ${VERDICT_EMOJI[kind]} ${codeSpan(environment)} is ${kind} · ${checkCounts(checks)}`;
  return [head, checkTable(checks), ...nextStepList(checks)].join("\n\n");
}

// actions/verify/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const deadlineSeconds = numberInput(input, "deadline-seconds");
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

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  repositoryOfEvent
} from "./shared/chunk-EDJBHYBF.js";
import {
  environmentNameOf
} from "./shared/chunk-JYK7QAHD.js";
import "./shared/chunk-4CNPNOWG.js";
import "./shared/chunk-Y5BRA2W6.js";
import {
  deadlineInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  line,
  runAction,
  span
} from "./shared/chunk-XDJ24DH4.js";
import "./shared/chunk-MBEOQ74V.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import "./shared/chunk-QUOYR36L.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/operations/acceptance/startTeardown.ts
var DEADLINE_SECONDS = 150 * 60;
var POLL_INTERVAL = 15e3;
async function startTeardown({ environment, typedName, defaultBranch, deadlineSeconds = DEADLINE_SECONDS }, { workflowStarts, clock, signal }) {
  if (defaultBranch === void 0)
    throw new Problem(`The event of this run does not name the default branch, so '${environment}' stays.`, {
      todo: `Start the workflow 'teardown.yml' by hand, with environment '${environment}'.`
    });
  const inputs = { environment, "stack-name": typedName, "empty-buckets": "true" };
  const deadline = clock.now().getTime() + deadlineSeconds * 1e3;
  const runId = await workflowStarts.start({ workflow: "teardown.yml", branch: defaultBranch, inputs });
  if (runId === void 0) return { runId, conclusion: void 0 };
  for (; ; ) {
    const conclusion = await workflowStarts.conclusionOf(runId);
    if (conclusion !== void 0 || clock.now().getTime() >= deadline) return { runId, conclusion };
    await clock.sleep(POLL_INTERVAL, signal);
  }
}

// actions/lib/render/text/startedTeardown.ts
function startedTeardownLines({ environment, runId, conclusion }) {
  const name = span(environment, "bold");
  if (conclusion === "success") return [line(span("✓ ", "success"), name, " was deleted.")];
  if (runId === void 0)
    return [line("GitHub started 'teardown.yml' without naming its run: look at the runs of that workflow.")];
  if (conclusion === void 0)
    return [line(`Run ${runId} of 'teardown.yml' has not ended: look at it, and approve it if it waits.`)];
  return [line(span("✗ ", "error"), name, ` was not deleted: run ${runId} of 'teardown.yml' ended as '${conclusion}'.`)];
}

// actions/start-teardown/main.ts
await runAction(async ({ input, run, tools }) => {
  const environment = environmentNameOf(run, void 0);
  const order = {
    environment,
    typedName: input("stack-name") ?? "",
    defaultBranch: repositoryOfEvent(run).defaultBranch,
    deadlineSeconds: deadlineInput(input, "deadline")
  };
  const { runId, conclusion } = await startTeardown(order, { ...tools, workflowStarts: await tools.workflowStarts() });
  return {
    code: conclusion === "success" ? 0 : 1,
    lines: startedTeardownLines({ runId, conclusion, environment }),
    summary: "",
    outputs: { run: runId ?? "", conclusion: conclusion ?? "" }
  };
});

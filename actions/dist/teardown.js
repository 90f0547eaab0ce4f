import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  retainedResourceLines,
  retainedResourcesOf
} from "./shared/chunk-PQJZNDLV.js";
import {
  findBootstrap
} from "./shared/chunk-42ZVVTFH.js";
import {
  confirmEmptying,
  resourcesOfStack
} from "./shared/chunk-IMBWWPLW.js";
import {
  deadlineIn,
  refuseStuck,
  retainedResourceParts,
  rootCause,
  secretsOf,
  seenEventIdsOf,
  waitUntilIdle,
  watchToEnd,
  withRedaction
} from "./shared/chunk-XJ56JWXE.js";
import "./shared/chunk-YNADMP5C.js";
import {
  environmentNameOf
} from "./shared/chunk-PC5LE4IN.js";
import {
  checkAccount,
  quotedList
} from "./shared/chunk-KYSEX7UJ.js";
import {
  booleanInput
} from "./shared/chunk-KADZUUQX.js";
import {
  EMOJI,
  EMPTY,
  IN_SUMMARY,
  MORE,
  codeSpan,
  fitParts,
  fixedPart,
  line,
  prose,
  rootCauseLines,
  rootCauseOf,
  runAction,
  span,
  stackNameOf
} from "./shared/chunk-J3SYDZNF.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TZNMQEWF.js";
import {
  NESTED_STACK
} from "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-5X5NI6Q6.js";
import "./shared/chunk-XJZ44DY4.js";
import "./shared/chunk-5IU3TOBA.js";
import {
  Problem
} from "./shared/chunk-5ES3IVZH.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/operations/teardown.ts
var PATIENCE = 90 * 60;
async function teardown(order, tools) {
  const { values } = await secretsOf(order.environment, tools);
  return withRedaction(values, tools, (redacted) => tornDown(order, redacted));
}
async function tornDown(order, tools) {
  const { environment } = order;
  const { cloudFormation, reporter, signal } = tools;
  const stackName = stackNameOf(environment);
  await checkAccount(order, tools);
  reporter.report({ kind: "step", step: "read the stack", subject: stackName });
  const found = await cloudFormation.stack(stackName);
  if (!found || found.status === "DELETE_COMPLETE") return { kind: "nothing-to-do" };
  refuseProtected(found, environment);
  await refuseOtherName(order, stackName, tools);
  const deadline = deadlineIn(order.deadlineSeconds ?? PATIENCE, tools);
  await waitUntilIdle({ stackName, deadline, watch: "events" }, tools);
  const stack = await cloudFormation.stack(found.id);
  if (!stack || stack.status === "DELETE_COMPLETE") return { kind: "gone", retained: [] };
  if (stack.status === "IMPORT_ROLLBACK_FAILED") throw refuseStuck(stack, environment);
  refuseProtected(stack, environment);
  await refuseImported(stackName, tools);
  const owned = await resourcesOfStack(stack.id, cloudFormation);
  const buckets = await confirmEmptying({ environment, owned, emptyBuckets: order.emptyBuckets === true }, tools);
  const roleArn = (await findBootstrap(environment, tools))?.serviceRole;
  signal?.throwIfAborted();
  for (const bucket of buckets) {
    reporter.report({ kind: "step", step: "empty", subject: bucket });
    await tools.objectStore.empty(bucket);
  }
  const seenEventIds = await seenEventIdsOf(stack.id, cloudFormation);
  signal?.throwIfAborted();
  reporter.report({ kind: "step", step: "delete", subject: stackName });
  const token = `teardown-${tools.clock.now().toISOString().replace(/\D/g, "")}`;
  await cloudFormation.deleteStack(stack.id, { token, roleArn });
  const total = owned.filter(({ type }) => type !== NESTED_STACK).length;
  const { status, events } = await watchToEnd(
    { stackId: stack.id, stackName, token, seenEventIds, deadline, total },
    tools
  );
  if (status === "DELETE_COMPLETE") {
    return {
      kind: "gone",
      retained: retainedResourcesOf(events, { isGone: true, region: environment.region, stackName })
    };
  }
  return { kind: "failed", rootCause: rootCauseOf(events), status, todo: nextStep(environment) };
}
function refuseProtected({ name, terminationProtection }, environment) {
  const inFile = environment.protected;
  if (!inFile && !terminationProtection) return;
  const { file } = environment.locationOf(["protected"]);
  const todo = inFile ? `Merge 'protected: false' in ${file}, deploy it with 'npm run deploy -- ${environment.name}', then tear it down.` : `${file} says 'protected: false', but that is not deployed yet: run 'npm run deploy -- ${environment.name}', then tear it down.`;
  const why = inFile ? `environment '${environment.name}' is protected` : "its termination protection is on";
  throw new Problem(`Stack '${name}' was not deleted, because ${why}. Deleting it loses what people put into it.`, {
    kind: "refused",
    location: environment.locationOf(["protected"]),
    todo
  });
}
async function refuseOtherName({ typedName, environment }, stackName, { prompt }) {
  const again = `npm run teardown -- ${environment.name} --stack-name ${stackName}`;
  if (typedName === void 0 && !prompt.interactive) {
    throw new Problem(`Deleting stack '${stackName}' needs its name typed, and there is no terminal to ask for it.`, {
      kind: "usage",
      todo: `Run '${again}'.`
    });
  }
  const typed = (typedName ?? await prompt.ask(`Type '${stackName}' to delete this stack:`)).trim();
  if (typed === stackName) return;
  throw new Problem(`You typed '${typed}', but the stack is '${stackName}'. Nothing was deleted.`, {
    kind: "refused",
    todo: `Run 'npm run teardown -- ${environment.name}' again and type '${stackName}'.`
  });
}
async function refuseImported(stackName, { cloudFormation }) {
  const importers = await cloudFormation.importers(stackName);
  if (importers.length === 0) return;
  throw new Problem(`Stack '${stackName}' was not deleted, because ${quotedList(importers)} import its exports.`, {
    kind: "refused",
    todo: `Take the imports out of ${quotedList(importers)} first.`
  });
}
function nextStep({ name }) {
  return `Remove what stopped the deletion, then run 'npm run teardown -- ${name}' again. What cannot be deleted can be left behind in the CloudFormation console ('Retain resources').`;
}

// actions/lib/render/markdown/teardownSummary.ts
function teardownSummary(outcome, environment) {
  return fitParts(teardownParts(outcome, environment), IN_SUMMARY, MORE);
}
function teardownParts(outcome, environment) {
  const name = codeSpan(environment);
  switch (outcome.kind) {
    case "gone":
      return [fixedPart(`### ${EMOJI.good} ${name} is gone.`), ...retainedResourceParts(outcome.retained)];
    case "nothing-to-do":
      return [fixedPart(`### ${EMOJI.good} ${name} has no stack. Nothing was changed.`)];
    case "failed":
      return [
        fixedPart(`### ${EMOJI.bad} ${name} is not gone: ${rootCause(outcome.rootCause)}`),
        fixedPart(`The stack stopped in ${codeSpan(outcome.status)}.`),
        ...outcome.todo ? [fixedPart(prose(outcome.todo))] : []
      ];
    default:
      return outcome;
  }
}

// actions/lib/render/text/teardownOutcome.ts
function teardownLines(outcome, environment) {
  switch (outcome.kind) {
    case "gone":
      return [
        line(span("✓ ", "good"), span(environment, "strong"), " is gone."),
        ...retainedResourceLines(outcome.retained)
      ];
    case "nothing-to-do":
      return [line(span("✓ ", "good"), span(environment, "strong"), " has no stack. Nothing was changed.")];
    case "failed":
      return [
        ...rootCauseLines(outcome.rootCause),
        EMPTY,
        line(span(environment, "strong"), ` is not gone: the stack stopped in ${outcome.status}.`),
        EMPTY,
        line(outcome.todo ?? `Mend the cause, then run 'npm run teardown -- ${environment}' again.`)
      ];
    default:
      return outcome;
  }
}

// actions/teardown/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const emptyBuckets = booleanInput(input, "empty-buckets");
  const cloud = await tools.open(name, "teardown");
  const { environment } = cloud;
  const order = { ...session, environment, emptyBuckets, typedName: input("stack-name") ?? "" };
  const outcome = await teardown(order, cloud);
  return {
    code: outcome.kind === "failed" ? 1 : 0,
    lines: teardownLines(outcome, name),
    summary: teardownSummary(outcome, name),
    outputs: { outcome: outcome.kind }
  };
});

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  leftOverLines,
  leftOversOf
} from "./shared/chunk-KFE4M6GZ.js";
import {
  findBootstrap
} from "./shared/chunk-LLJD27J7.js";
import {
  confirmEmptying,
  resourcesWithin
} from "./shared/chunk-ZTCFZ4XX.js";
import {
  atRest,
  bookmarkOf,
  deadlineIn,
  discreetly,
  follow,
  leftOverParts,
  refuseStuck,
  rootCause,
  secretsOf
} from "./shared/chunk-2AV7UOIJ.js";
import "./shared/chunk-34JX2MTI.js";
import {
  environmentNamed
} from "./shared/chunk-N2XHDF4I.js";
import {
  checkAccount,
  listed
} from "./shared/chunk-PGOTVXEN.js";
import {
  switchIn
} from "./shared/chunk-VMSHKHWG.js";
import {
  EMPTY,
  IN_SUMMARY,
  MORE,
  SIGNS,
  code,
  fitted,
  fixed,
  line,
  prose,
  rootCauseLines,
  rootCauseOf,
  runAction,
  span,
  stackNameOf
} from "./shared/chunk-PLV3PRWE.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-U3N2D6KP.js";
import {
  NESTED_STACK
} from "./shared/chunk-QDUPWXE6.js";
import "./shared/chunk-Q4ZFBGY5.js";
import "./shared/chunk-EEHABQEW.js";
import "./shared/chunk-AVKRP45R.js";
import {
  Problem
} from "./shared/chunk-HL5I4I5D.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/operations/teardown.ts
var PATIENCE = 90 * 60;
async function teardown(order, tools) {
  const { values } = await secretsOf(order.environment, tools);
  return discreetly(values, tools, (discreet) => tornDown(order, discreet));
}
async function tornDown(order, tools) {
  const { environment } = order;
  const { cloudFormation, reporter, signal } = tools;
  const stackName = stackNameOf(environment);
  await checkAccount(order, tools);
  reporter.say({ kind: "step", step: "read the stack", subject: stackName });
  const found = await cloudFormation.stack(stackName);
  if (!found || found.status === "DELETE_COMPLETE") return { kind: "nothing to do" };
  refuseProtected(found, environment);
  await refuseOtherName(order, stackName, tools);
  const deadline = deadlineIn(order.deadlineSeconds ?? PATIENCE, tools);
  await atRest({ stackName, deadline, watch: "events" }, tools);
  const stack = await cloudFormation.stack(found.id);
  if (!stack || stack.status === "DELETE_COMPLETE") return { kind: "gone", leftOvers: [] };
  if (stack.status === "IMPORT_ROLLBACK_FAILED") throw refuseStuck(stack, environment);
  refuseProtected(stack, environment);
  await refuseImported(stackName, tools);
  const owned = await resourcesWithin(stack.id, cloudFormation);
  const buckets = await confirmEmptying({ environment, owned, emptyBuckets: order.emptyBuckets === true }, tools);
  const roleArn = (await findBootstrap(environment, tools))?.serviceRole;
  signal?.throwIfAborted();
  for (const bucket of buckets) {
    reporter.say({ kind: "step", step: "empty", subject: bucket });
    await tools.objectStore.empty(bucket);
  }
  const bookmark = await bookmarkOf(stack.id, cloudFormation);
  signal?.throwIfAborted();
  reporter.say({ kind: "step", step: "delete", subject: stackName });
  const token = `teardown-${tools.clock.now().toISOString().replace(/\D/g, "")}`;
  await cloudFormation.deleteStack(stack.id, { token, roleArn });
  const total = owned.filter(({ type }) => type !== NESTED_STACK).length;
  const { status, events } = await follow({ stackId: stack.id, stackName, token, bookmark, deadline, total }, tools);
  if (status === "DELETE_COMPLETE") {
    return { kind: "gone", leftOvers: leftOversOf(events, { isGone: true, region: environment.region, stackName }) };
  }
  return { kind: "failed", rootCause: rootCauseOf(events), status, todo: nextStep(environment) };
}
function refuseProtected({ name, terminationProtection }, environment) {
  const inFile = environment.protected;
  if (!inFile && !terminationProtection) return;
  const { file } = environment.placeOf(["protected"]);
  const todo = inFile ? `Merge 'protected: false' in ${file}, deploy it with 'npm run deploy -- ${environment.name}', then tear it down.` : `${file} says 'protected: false', but that is not deployed yet: run 'npm run deploy -- ${environment.name}', then tear it down.`;
  const why = inFile ? `environment '${environment.name}' is protected` : "its termination protection is on";
  throw new Problem(`Stack '${name}' was not deleted, because ${why}. Deleting it loses what people put into it.`, {
    kind: "refused",
    place: environment.placeOf(["protected"]),
    todo
  });
}
async function refuseOtherName({ typedName, environment }, stackName, { person }) {
  const again = `npm run teardown -- ${environment.name} --stack-name ${stackName}`;
  if (typedName === void 0 && !person.present) {
    throw new Problem(`Deleting stack '${stackName}' needs its name typed, and there is no terminal to ask for it.`, {
      kind: "usage",
      todo: `Run '${again}'.`
    });
  }
  const typed = (typedName ?? await person.type(`Type '${stackName}' to delete this stack:`)).trim();
  if (typed === stackName) return;
  throw new Problem(`You typed '${typed}', but the stack is '${stackName}'. Nothing was deleted.`, {
    kind: "refused",
    todo: `Run 'npm run teardown -- ${environment.name}' again and type '${stackName}'.`
  });
}
async function refuseImported(stackName, { cloudFormation }) {
  const importers = await cloudFormation.importers(stackName);
  if (importers.length === 0) return;
  throw new Problem(`Stack '${stackName}' was not deleted, because ${listed(importers)} import its exports.`, {
    kind: "refused",
    todo: `Take the imports out of ${listed(importers)} first.`
  });
}
function nextStep({ name }) {
  return `Remove what stopped the deletion, then run 'npm run teardown -- ${name}' again. What cannot be deleted can be left behind in the CloudFormation console ('Retain resources').`;
}

// actions/lib/render/markdown/teardownSummary.ts
function teardownSummary(outcome, environment) {
  return fitted(teardownParts(outcome, environment), IN_SUMMARY, MORE);
}
function teardownParts(outcome, environment) {
  const name = code(environment);
  switch (outcome.kind) {
    case "gone":
      return [fixed(`### ${SIGNS.good} ${name} is gone.`), ...leftOverParts(outcome.leftOvers)];
    case "nothing to do":
      return [fixed(`### ${SIGNS.good} ${name} has no stack. Nothing was changed.`)];
    case "failed":
      return [
        fixed(`### ${SIGNS.bad} ${name} is not gone: ${rootCause(outcome.rootCause)}`),
        fixed(`The stack stopped in ${code(outcome.status)}.`),
        ...outcome.todo ? [fixed(prose(outcome.todo))] : []
      ];
    default:
      return outcome;
  }
}

// actions/lib/render/teardownOutcome.ts
function teardownLines(outcome, environment) {
  switch (outcome.kind) {
    case "gone":
      return [line(span("✓ ", "good"), span(environment, "strong"), " is gone."), ...leftOverLines(outcome.leftOvers)];
    case "nothing to do":
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
  const name = environmentNamed(run, input("environment"));
  const emptyBuckets = switchIn(input, "empty-buckets");
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

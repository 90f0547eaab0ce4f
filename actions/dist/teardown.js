import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  retainedResourceLines,
  retainedResourcesOf
} from "./shared/chunk-PUBCSJW6.js";
import {
  findBootstrap
} from "./shared/chunk-NNWODWG6.js";
import {
  deadlineIn,
  refuseStuck,
  retainedResourceParts,
  rootCause,
  seenEventIdsOf,
  waitUntilIdle,
  watchToEnd
} from "./shared/chunk-UQGPQUSW.js";
import "./shared/chunk-N5IBRZK3.js";
import {
  environmentNameOf,
  resourcesOfStack
} from "./shared/chunk-KHMRFWPI.js";
import {
  checkAccount,
  quotedList
} from "./shared/chunk-Q55AXYCM.js";
import {
  redactTeardownOutcome
} from "./shared/chunk-HFFUMBRB.js";
import {
  booleanInput
} from "./shared/chunk-Z5LEVTZT.js";
import {
  EMOJI,
  EMPTY,
  IN_SUMMARY,
  SHORTENED_NOTE,
  codeSpan,
  exitCodeOf,
  fitParts,
  fixedPart,
  line,
  prose,
  resolveEnvironment,
  rootCauseLines,
  rootCauseOf,
  runAction,
  secretsOf,
  span,
  stackNameOf,
  withRedaction
} from "./shared/chunk-A6HRDHYI.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TTQNJZCL.js";
import {
  NESTED_STACK
} from "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-S3LBIXAW.js";
import "./shared/chunk-OEBCSCGL.js";
import "./shared/chunk-2N2HAF3C.js";
import {
  Problem
} from "./shared/chunk-RHINW7DJ.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/operations/teardown/emptyBuckets.ts
async function confirmEmptying({ environment, owned, emptyBuckets }, tools) {
  const buckets = owned.filter(({ type, physicalId }) => type === "AWS::S3::Bucket" && physicalId !== void 0);
  if (buckets.length === 0) return [];
  const retained = await retainedPaths(environment, tools);
  const counted = await Promise.all(
    buckets.filter(({ path }) => !retained.has(path)).map(async ({ path, physicalId: name = "" }) => ({ path, name, objects: await tools.objectStore.count(name) }))
  );
  const full = counted.filter(({ objects }) => objects > 0);
  if (emptyBuckets) return full.map(({ name }) => name);
  for (const bucket of full) {
    if (!tools.prompt.interactive) throw refusal(environment, full);
    const question = `Bucket '${bucket.name}' (${bucket.path}) holds ${count(bucket)}. Delete them permanently?`;
    if (!await tools.prompt.confirm(question)) throw refusal(environment, [bucket]);
  }
  return full.map(({ name }) => name);
}
function refusal({ name }, buckets) {
  const list = buckets.map((bucket) => `'${bucket.name}' (${bucket.path}, ${count(bucket)})`).join(", ");
  return new Problem(`CloudFormation cannot delete buckets that are not empty: ${list}. Nothing was touched.`, {
    kind: "refused",
    todo: `Back up the objects that you need, then run 'npm run teardown -- ${name} --empty-buckets'.`
  });
}
function count({ objects }) {
  return objects === 1 ? "1 object" : `${objects} objects`;
}
async function retainedPaths(environment, tools) {
  try {
    return new Set(retainedPathsIn((await resolveEnvironment(environment, tools)).stack));
  } catch (error) {
    if (error instanceof Problem) return /* @__PURE__ */ new Set();
    throw error;
  }
}
function retainedPathsIn({ nestedPath, resources, nested }) {
  const own = Object.values(resources).filter(({ deletionPolicy }) => deletionPolicy?.startsWith("Retain")).map(({ logicalId }) => nestedPath ? `${nestedPath}/${logicalId}` : logicalId);
  return [...own, ...Object.values(nested).flatMap(retainedPathsIn)];
}

// actions/lib/operations/teardown.ts
var DEFAULT_DEADLINE_SECONDS = 90 * 60;
async function teardown(order, tools) {
  const redaction = { secrets: await secretsOf(order.environment, tools), redact: redactTeardownOutcome };
  return withRedaction(redaction, tools, (redacted) => deleteEnvironment(order, redacted));
}
async function deleteEnvironment(order, tools) {
  const { environment } = order;
  const { cloudFormation, reporter, signal } = tools;
  const stackName = stackNameOf(environment);
  await checkAccount(order, tools);
  reporter.report({ kind: "step", step: "read the stack", subject: stackName });
  const existing = await cloudFormation.stack(stackName);
  if (!existing || existing.status === "DELETE_COMPLETE") return { kind: "nothing-to-do" };
  refuseProtected(existing, environment);
  await refuseOtherName(order, stackName, tools);
  const deadline = deadlineIn(order.deadlineSeconds ?? DEFAULT_DEADLINE_SECONDS, tools);
  await waitUntilIdle({ stackName, deadline, watch: "events" }, tools);
  const stack = await cloudFormation.stack(existing.id);
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
  const todo = inFile ? `Merge 'protected: false' in ${file}, deploy it with 'npm run deploy -- ${environment.name}', then run the teardown again.` : `${file} says 'protected: false', but that is not deployed yet: run 'npm run deploy -- ${environment.name}', then run the teardown again.`;
  const reason = inFile ? `environment '${environment.name}' is protected` : "its termination protection is on";
  throw new Problem(`Stack '${name}' was not deleted, because ${reason}. Its deletion would delete the data in it.`, {
    kind: "refused",
    location: environment.locationOf(["protected"]),
    todo
  });
}
async function refuseOtherName({ typedName, environment }, stackName, { prompt }) {
  const command = `npm run teardown -- ${environment.name} --stack-name ${stackName}`;
  if (typedName === void 0 && !prompt.interactive) {
    throw new Problem(
      `Cannot ask for the name of stack '${stackName}': no interactive terminal. Nothing was deleted.`,
      {
        kind: "usage",
        todo: `Run '${command}'.`
      }
    );
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
    todo: `Remove the imports from ${quotedList(importers)} first.`
  });
}
function nextStep({ name }) {
  return `Remove the cause, then run 'npm run teardown -- ${name}' again. Resources that cannot be deleted can be retained in the CloudFormation console.`;
}

// actions/lib/render/markdown/teardownSummary.ts
function teardownSummary(outcome, environment) {
  return fitParts(teardownParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE);
}
function teardownParts(outcome, environment) {
  const name = codeSpan(environment);
  switch (outcome.kind) {
    case "gone":
      return [fixedPart(`### ${EMOJI.success} ${name} is gone.`), ...retainedResourceParts(outcome.retained)];
    case "nothing-to-do":
      return [fixedPart(`### ${EMOJI.success} ${name} has no stack. Nothing was changed.`)];
    case "failed":
      return [
        fixedPart(`### ${EMOJI.error} ${name} is not gone: ${rootCause(outcome.rootCause)}`),
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
        line(span("✓ ", "success"), span(environment, "bold"), " is gone."),
        ...retainedResourceLines(outcome.retained)
      ];
    case "nothing-to-do":
      return [line(span("✓ ", "success"), span(environment, "bold"), " has no stack. Nothing was changed.")];
    case "failed":
      return [
        ...rootCauseLines(outcome.rootCause),
        EMPTY,
        line(span(environment, "bold"), ` was not deleted: its stack stopped in ${outcome.status}.`),
        EMPTY,
        line(outcome.todo ?? `Fix the cause, then run 'npm run teardown -- ${environment}' again.`)
      ];
    default:
      return outcome;
  }
}

// actions/teardown/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const emptyBuckets = booleanInput(input, "empty-buckets");
  const opened = await tools.open(name, "teardown");
  const { environment } = opened;
  const order = { ...session, environment, emptyBuckets, typedName: input("stack-name") ?? "" };
  const outcome = await teardown(order, opened);
  return {
    code: exitCodeOf(outcome),
    lines: teardownLines(outcome, name),
    summary: teardownSummary(outcome, name),
    outputs: { outcome: outcome.kind }
  };
});

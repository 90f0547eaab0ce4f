import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  certainlyChanged,
  changeSet,
  deleteChangeSet,
  inParallel,
  prepareChangeSet,
  prepareDeployment,
  previewCreation,
  previewKeyOf,
  readStoredPreview,
  refuseOtherCheckout,
  resourceCountOf,
  storePreview,
  storedPreviewOf,
  uploadTemplates
} from "./shared/chunk-7IKSCKUZ.js";
import {
  DECLINED,
  NOT_DEPLOYED,
  bestEffort,
  commentRenderer,
  outcomeParts,
  outcomeText,
  stackStateText,
  statusHint
} from "./shared/chunk-C7QRSNNZ.js";
import {
  retainedResourceLines,
  retainedResourcesOf
} from "./shared/chunk-PQJZNDLV.js";
import "./shared/chunk-42ZVVTFH.js";
import {
  deadlineIn,
  remedyFor,
  retryHintFor,
  retryRead,
  seenEventIdsOf,
  waitUntilUpdatable,
  watchToEnd,
  withRedaction
} from "./shared/chunk-XJ56JWXE.js";
import {
  secretsIn
} from "./shared/chunk-YNADMP5C.js";
import {
  verify
} from "./shared/chunk-6LMA77YA.js";
import {
  verdictOf
} from "./shared/chunk-YHF76HCC.js";
import {
  branchOfRun,
  environmentNameOf,
  pushOfEvent
} from "./shared/chunk-PC5LE4IN.js";
import {
  branchOf,
  checkAccount,
  dataLossIn,
  findReviewedPreview,
  guardDataLoss,
  previewCommentIn,
  quotedList,
  shortSha,
  warnUsedApprovals
} from "./shared/chunk-KYSEX7UJ.js";
import {
  numberInput
} from "./shared/chunk-KADZUUQX.js";
import {
  EMPTY,
  IN_SUMMARY,
  MORE,
  checkLines,
  copyable,
  fitParts,
  indented,
  line,
  nextStepLines,
  plainText,
  rootCauseLines,
  rootCauseOf,
  runAction,
  span,
  withoutUnchanged
} from "./shared/chunk-J3SYDZNF.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TZNMQEWF.js";
import {
  isBusy
} from "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-5X5NI6Q6.js";
import "./shared/chunk-XJZ44DY4.js";
import "./shared/chunk-5IU3TOBA.js";
import {
  Problem
} from "./shared/chunk-5ES3IVZH.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/operations/execution/executeChangeSet.ts
async function startExecution({ target, preparedChangeSet, isCreation }, tools) {
  const { changeSetId, token } = preparedChangeSet;
  tools.reporter.report({ kind: "step", step: "execute", subject: target.stackName });
  try {
    await tools.cloudFormation.execute(changeSetId, { token, kind: isCreation ? "create" : "update" });
    return "started";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return findOutExecution(preparedChangeSet, error, tools);
  }
}
async function findOutExecution({ changeSetId, stackId }, error, tools) {
  if (error.reason === "stale") return "stale";
  const waiting = { ...tools, deadline: deadlineIn(60, tools) };
  const ask = retryRead(() => tools.cloudFormation.changeSetStatus(changeSetId), waiting);
  const status = await ask.catch(() => void 0);
  if (status?.execution === "running" || status?.execution === "done") return "started";
  if (status?.execution === "obsolete") return "stale";
  const stack = await tools.cloudFormation.stack(stackId).catch(() => void 0);
  if (stack && isBusy(stack.status)) return "stale";
  throw error;
}
async function watchExecution(order, tools) {
  const { target, preparedChangeSet, seenEventIds, deadline, isCreation } = order;
  const { stackName, environment } = target;
  const { stackId, token } = preparedChangeSet;
  const changes = withoutUnchanged(preparedChangeSet.preview.changes);
  const total = resourceCountOf(changes);
  const awaited = certainlyChanged(changes);
  const watch = { stackId, stackName, token, seenEventIds, deadline, total, awaited, deletedOnFailure: isCreation };
  const { status, events, stack } = await watchToEnd(watch, tools);
  if (stack && status === (isCreation ? "CREATE_COMPLETE" : "UPDATE_COMPLETE")) return { kind: "done", stack };
  const isGone = status === "DELETE_COMPLETE";
  const isUndone = status === "UPDATE_ROLLBACK_COMPLETE" || isCreation && isGone;
  return {
    kind: isUndone ? "rolled-back" : "failed",
    rootCause: rootCauseOf(events),
    status: isGone ? void 0 : status,
    retained: isCreation ? retainedResourcesOf(events, { isGone, region: environment.region, stackName }) : [],
    todo: (stack && remedyFor(stack, environment, order.retryHint)?.todo) ?? `Correct the cause, then ${order.retryHint ?? retryHintFor({ name: stackName }, environment)}.`
  };
}

// actions/lib/operations/execution/changeStack.ts
var ATTEMPTS = 3;
async function changeStack(order, tools) {
  let accepted;
  const decide = async (preview) => {
    tools.reporter.report({ kind: "preview", preview });
    await order.judge(preview);
    if (accepted) refuseIfDifferent(accepted, preview);
    else if (!await order.accept(preview)) return false;
    accepted = preview;
    return true;
  };
  tools.reporter.report({ kind: "step", step: "read the stack", subject: order.target.stackName });
  const prepared = order.prepare?.() ?? Promise.resolve();
  for (let attempt = 1; ; attempt++) {
    const started = await startAttempt({ ...order, prepared }, decide, attempt === ATTEMPTS, tools);
    if (started.kind === "started") return watchExecution({ ...order, ...started }, tools);
    if (started.kind !== "stale") return started;
    tools.reporter.report({
      kind: "warning",
      text: `Stack '${order.target.stackName}' changed after its change set was made: making a new one and comparing.`
    });
  }
}
async function startAttempt({ target, deadline, retryHint, prepared }, decide, isLast, tools) {
  const { stackName, environment } = target;
  const resting = { stackName, environment, deadline, retryHint, watch: "events" };
  const [state] = await inParallel([waitUntilUpdatable(resting, tools), prepared]);
  const stack = state.kind === "ready" ? state.stack : void 0;
  if (stack?.status.includes("ROLLBACK")) {
    tools.reporter.report({
      kind: "warning",
      text: `The last change of stack '${stackName}' was rolled back (${stack.status}).`
    });
  }
  if (!stack && !await decide(previewCreation(target))) return { kind: "declined" };
  const earlier = stack && seenEventIdsOf(stack.id, tools.cloudFormation);
  earlier?.catch(() => void 0);
  const preparedChangeSet = await prepareChangeSet({ target, stack, purpose: "deploy" }, tools).catch(staleIfGone);
  if (preparedChangeSet === "stale") return stale(stackName, isLast);
  let hasStarted = false;
  try {
    if (stack && preparedChangeSet.isEmpty) return { kind: "unchanged", stack };
    if (stack && !await decide(preparedChangeSet.preview)) return { kind: "declined" };
    const seenEventIds = await (earlier ?? seenEventIdsOf(preparedChangeSet.stackId, tools.cloudFormation));
    tools.signal?.throwIfAborted();
    hasStarted = await startExecution({ target, preparedChangeSet, isCreation: !stack }, tools) === "started";
    return hasStarted ? { kind: "started", preparedChangeSet, seenEventIds, isCreation: !stack } : stale(stackName, isLast);
  } finally {
    if (!hasStarted) await deleteChangeSet(preparedChangeSet, stackName, tools);
  }
}
function refuseIfDifferent(accepted, preview) {
  if (accepted.fingerprint === preview.fingerprint) return;
  throw new Problem(
    `Stack '${preview.stackName}' changed while its change waited for a decision: what would be executed now is not what was accepted. Nothing was changed.`,
    { kind: "refused", todo: "Run the same command again and look at the new preview." }
  );
}
function staleIfGone(error) {
  if (error instanceof Problem && error.reason === "stale") return "stale";
  throw error;
}
function stale(stackName, isLast) {
  if (isLast) throw neverFresh(stackName);
  return { kind: "stale" };
}
function neverFresh(stackName) {
  return new Problem(
    `Stack '${stackName}' changed ${ATTEMPTS} times between a change set and its execution: someone else is deploying it. Nothing was changed.`,
    { kind: "refused", todo: "Find out who else changes this stack, then run the same command again." }
  );
}

// actions/lib/operations/execution/terminationProtection.ts
async function setTerminationProtection({ name, terminationProtection }, on, { cloudFormation, reporter }) {
  if (terminationProtection === on) return;
  reporter.report({ kind: "step", step: "protect", subject: name });
  try {
    await cloudFormation.setTerminationProtection(name, on);
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    throw new Problem(
      `Stack '${name}' is deployed, but its termination protection could not be switched ${on ? "on" : "off"}: ${cause.message}`,
      { todo: `${cause.todo ? `${cause.todo} ` : ""}Then run the same command again: it changes nothing else.`, cause }
    );
  }
}

// actions/lib/operations/review/previewDifferences.ts
var MOST = 20;
function previewDifferences(reviewed, now) {
  const before = new Set(reviewed.lines);
  const after = new Set(now.lines);
  const gone = subjectsOf(reviewed.lines.filter((line2) => !after.has(line2)));
  const come = subjectsOf(now.lines.filter((line2) => !before.has(line2)));
  const lines = [.../* @__PURE__ */ new Set([...gone, ...come])].sort().map((subject) => {
    if (!come.has(subject)) return `reviewed, but not there any more: ${subject}`;
    return gone.has(subject) ? `different from what was reviewed: ${subject}` : `not reviewed: ${subject}`;
  });
  if (lines.length > MOST) return [...lines.slice(0, MOST), `and ${lines.length - MOST} more`];
  if (lines.length > 0) return lines;
  return [
    "The resources and properties are the same; the way they are summed up is not. The tools may have changed since."
  ];
}
function subjectsOf(lines) {
  return new Set(lines.map(subjectOf));
}
function subjectOf(line2) {
  const [kind = "", name = ""] = line2.split(" ");
  if (kind === "capability") return line2;
  if (kind === "tag") return `tag '${line2.split(" ").slice(1, -1).join(" ")}'`;
  if (line2.startsWith("service role ")) return "the service role";
  const path = line2.split(" ").find((word) => word.startsWith("/"));
  return path ? `'${kind}' ${path}` : `'${kind}' (${name})`;
}

// actions/lib/operations/review/compareWithReviewed.ts
async function compareWithReviewed({ expect, expectedInputs, preview, bucket, nextSteps = terminalNextSteps(preview) }, { objectStore, reporter }) {
  reporter.report({ kind: "step", step: "compare with what was reviewed", subject: expect.slice(0, 12) });
  if (expect === preview.fingerprint) return;
  const isCreation = preview.kind === "create";
  if (isCreation && [expect, expectedInputs].includes(preview.inputsDigest)) return;
  const reviewed = await readStoredPreview(expect, bucket, { objectStore });
  if (isCreation && reviewed?.inputsDigest === preview.inputsDigest && reviewed.environment === preview.environment)
    return;
  const unknown = reviewed ? "" : ` What differs cannot be said: '${previewKeyOf(expect)}' is not in bucket '${bucket}'.`;
  const differences = reviewed ? previewDifferences(reviewed, storedPreviewOf(preview)) : [];
  throw new Problem(
    `What would be executed on stack '${preview.stackName}' is not what was reviewed. Nothing was changed.${unknown}`,
    {
      kind: "refused",
      findings: differences.map((message) => ({ level: "error", rule: "deploy/not-reviewed", message })),
      todo: nextSteps(preview.fingerprint)
    }
  );
}
function checkFingerprintFormat(expect) {
  if (/^[0-9a-f]{64}$/.test(expect)) return;
  throw new Problem(`'${expect}' is not a fingerprint: it has 64 digits and letters from a to f.`, {
    kind: "usage",
    todo: "Copy the whole fingerprint from the preview that was reviewed."
  });
}
function terminalNextSteps({ environment }) {
  return (fingerprint) => `Run 'npm run change-set -- ${environment}', review what it shows, then deploy with the new fingerprint (now '${fingerprint}').`;
}

// actions/lib/operations/deploy.ts
var DEFAULT_DEADLINE_SECONDS = 2 * 60 * 60;
function deployPrepared({ target, bucket }, order, tools) {
  return withRedaction(secretsIn([target.resolved]), tools, (redacted) => deployTarget(target, bucket, order, redacted));
}
async function deployTarget(target, bucket, order, tools) {
  const { environment, expect } = order;
  const deadline = deadlineIn(order.deadlineSeconds ?? DEFAULT_DEADLINE_SECONDS, tools);
  const changed = await changeStack(
    {
      target,
      deadline,
      retryHint: order.retryHint,
      prepare: () => uploadTemplates(target.uploads, bucket, tools),
      judge: async (preview) => {
        const kept = expect === preview.fingerprint ? Promise.resolve() : storePreview(preview, bucket, tools);
        const compared = expect === void 0 ? Promise.resolve() : compareWithReviewed({ ...order, expect, preview, bucket }, tools);
        await inParallel([compared, kept]);
        guardDataLoss(environment, await dataLossIn(preview.changes, tools.cloudFormation));
      },
      accept: async (preview) => confirmDeployment(order, await dataLossIn(preview.changes, tools.cloudFormation), tools)
    },
    tools
  );
  switch (changed.kind) {
    case "declined":
    case "rolled-back":
    case "failed":
      return changed;
    case "unchanged":
      warnUsedApprovals(environment, tools);
      return { kind: "unchanged", ...await verifyDeployment(changed.stack, environment, tools) };
    case "done": {
      const proof = await verifyDeployment(changed.stack, environment, tools);
      return { kind: verdictOf(proof.checks) === "healthy" ? "deployed" : "deployed-not-proven", ...proof };
    }
    default:
      return changed;
  }
}
async function confirmDeployment({ environment: { name }, expect, yes }, losses, { prompt, reporter }) {
  const lost = quotedList(losses.map((loss) => loss.name));
  if (expect === void 0 && !yes)
    return prompt.confirm(lost ? `Deploy this to ${name} and lose ${lost}?` : `Deploy this to ${name}?`);
  if (lost) reporter.report({ kind: "warning", text: `This removes or replaces ${lost}: what is in there is lost.` });
  return true;
}
async function verifyDeployment(stack, environment, tools) {
  await setTerminationProtection(stack, environment.protected, tools);
  try {
    const { checks } = await verify({ environment }, tools);
    return { outputs: stack.outputs, checks };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const check = { name: "verify", verdict: "not-checked", detail: error.message, milliseconds: 0 };
    return { outputs: stack.outputs, checks: [error.todo === void 0 ? check : { ...check, todo: error.todo }] };
  }
}

// actions/lib/operations/reporting/commentOutcome.ts
async function commentOutcome({ number }, {
  outcome,
  environment,
  about
}, tools) {
  const tell = () => tools.forge.createComment(number, tools.commentRenderer.outcomeComment(outcome, environment, about));
  await bestEffort(`The comment on pull request #${number}`, tell, tools);
}

// actions/lib/operations/reporting/markPreviewsStale.ts
async function markPreviewsStale(environment, about, tools) {
  const branch = branchOf(environment);
  const list = () => tools.forge.openPullRequests(branch);
  const open = await bestEffort(`Reading the open pull requests into '${branch}'`, list, tools);
  for (const one of open ?? []) {
    const what = `Marking the preview on pull request #${one.number} as out of date`;
    await bestEffort(what, () => markOn(one, environment, about, tools), tools);
  }
}
async function markOn({ number }, environment, about, { forge, commentRenderer: commentRenderer2 }) {
  const own = previewCommentIn(await forge.comments(number), environment, commentRenderer2);
  if (own?.marker.state !== "current") return;
  if (await forge.editorOf(own.comment) !== void 0) return;
  await forge.updateComment(own.comment.id, commentRenderer2.staleComment(own.comment.body, about));
}

// actions/lib/operations/reporting/reportOutcome.ts
async function reportOutcome({ environment: { name }, about }, pullRequests, tools, act) {
  const tell = async (outcome2) => {
    for (const one of pullRequests) await commentOutcome(one, { outcome: outcome2, environment: name, about }, tools);
  };
  let outcome;
  try {
    outcome = await act();
  } catch (error) {
    await tell({ kind: "refused", problem: error instanceof Problem ? error : unfinishedDeployment(name) });
    throw error;
  }
  const isStale = outcome.kind !== "unchanged" && outcome.kind !== "declined";
  await inParallel([tell(outcome), ...isStale ? [markPreviewsStale(name, about, tools)] : []]);
  return outcome;
}
function unfinishedDeployment(environment) {
  return new Problem(`The deployment of '${environment}' did not come to its end.`, {
    todo: `Read the log of the run, then run 'npm run status -- ${environment}' to see where the stack is.`
  });
}

// actions/lib/operations/review/refuseOlderCommit.ts
async function refuseOlderCommit({ environment, commit }, { forge }) {
  const deployed = await forge.deployedCommit(environment);
  if (deployed === void 0 || deployed === commit || await forge.isAncestor(deployed, commit)) return;
  throw new Problem(
    `Commit '${shortSha(commit)}' does not descend from '${shortSha(deployed)}', which is deployed to '${environment}': this run is older than that deployment, or the branch was rewritten. Nothing was changed.`,
    {
      kind: "refused",
      todo: `To go back, revert in a pull request into '${branchOf(environment)}'. A rewritten branch must contain '${deployed}' again.`
    }
  );
}
async function refuseKnownOlderCommit(about, tools) {
  try {
    await refuseOlderCommit(about, tools);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === "refused") throw error;
    const text = `Whether a newer commit is deployed to '${about.environment}' is not known: ${error.message}`;
    tools.reporter.report({ kind: "warning", text });
  }
}

// actions/lib/operations/deployBranch.ts
async function deployBranch(order, tools) {
  const { environment, approve, push, commit } = order;
  refuseOtherBranch(order);
  if (approve !== void 0) {
    if (push) throw approvedPush(environment);
    checkFingerprintFormat(approve);
  }
  const about = { environment: environment.name, commit };
  const checked = checkAccount(order, tools);
  const refusals = [refuseOtherCheckout(checkoutOf(order), tools), checked];
  const prepared = checked.then(() => prepareDeployment(environment, tools));
  prepared.catch(() => void 0);
  if (approve !== void 0) {
    const looking = bestEffort("Looking for the pull request", () => mergedPullRequestsOf(order, tools), tools);
    const [, , , pullRequests] = await inParallel([...refusals, refuseKnownOlderCommit(about, tools), looking]);
    return reportOutcome(order, pullRequests ?? [], tools, () => execute(order, { prepared, expect: approve }, tools));
  }
  const [, , , reviewed] = await inParallel([...refusals, refuseOlderCommit(about, tools), findReview(order, tools)]);
  return reportOutcome(
    order,
    reviewed.pullRequests,
    tools,
    () => reviewed.kind === "reviewed" ? execute(order, { prepared, ...expectedBy(reviewed.marker) }, tools) : refuseUnreviewed(order, { why: reviewed.why, prepared }, tools)
  );
}
async function findReview({ environment, push }, tools) {
  if (push) return findReviewedPreview({ environment: environment.name, push }, tools);
  return { kind: "not-reviewed", why: "this run was started by hand without 'approve'", pullRequests: [] };
}
function refuseOtherBranch({ environment: { name }, branch }) {
  if (branch === branchOf(name)) return;
  const where = branch === void 0 ? "no branch" : `branch '${branch}'`;
  throw new Problem(
    `Environment '${name}' is deployed from branch '${branchOf(name)}' only, and this run is of ${where}. Nothing was touched.`,
    { kind: "refused", todo: `Merge into '${branchOf(name)}', or start the workflow on that branch.` }
  );
}
function checkoutOf({ commit }) {
  const todo = "Let actions/checkout take what it takes by itself: leave its 'ref' out.";
  return { commit, what: "what this run deploys", todo };
}
function approvedPush({ name }) {
  return new Problem("'approve' is for a run that somebody starts by hand, and this one is of a push.", {
    kind: "usage",
    todo: `Start the workflow on '${branchOf(name)}' with 'approve', and leave it out of the one that a push starts.`
  });
}
async function mergedPullRequestsOf({ environment, commit }, { forge }) {
  const all = await forge.pullRequestsOf(commit);
  return all.filter((one) => one.baseRef === branchOf(environment.name) && one.mergeCommitSha === commit && one.mergedAt);
}
function expectedBy({ fingerprint, inputsDigest }) {
  return { expect: fingerprint, expectedInputs: inputsDigest };
}
async function execute(order, { prepared, ...expected }, tools) {
  const { environment } = order;
  const nextSteps = (fingerprint) => nextStepsFor(environment, fingerprint);
  const retryHint = `merge the correction into '${branchOf(environment.name)}' by a pull request, or run this job again when the cause was outside of this repository`;
  return deployPrepared(await prepared, { ...order, ...expected, nextSteps, retryHint, yes: true }, tools);
}
async function refuseUnreviewed(order, { why, prepared }, tools) {
  const { kind, preview } = await changeSet(order, tools);
  if (kind === "none") return execute(order, { prepared, expect: preview.fingerprint }, tools);
  throw new Problem(
    `'${preview.stackName}' was not deployed, because nobody reviewed this change: ${why}. Nothing was changed.`,
    { kind: "refused", todo: nextStepsFor(order.environment, preview.fingerprint) }
  );
}
function nextStepsFor({ name }, fingerprint) {
  return `Open a pull request into '${branchOf(name)}' and merge what it shows, or look at the preview of this run and start the workflow on '${branchOf(name)}' with approve '${fingerprint}'.`;
}

// actions/lib/render/markdown/outcomeSummary.ts
function outcomeSummary(outcome, environment) {
  return fitParts(outcomeParts(outcome, environment), IN_SUMMARY, MORE);
}

// actions/lib/render/text/deployOutcome.ts
function deployLines(outcome, environment) {
  switch (outcome.kind) {
    case "deployed":
    case "unchanged":
      return ended(outcome, environment);
    case "deployed-not-proven":
      return [
        ...ended(outcome, environment),
        ...goOn("When that is settled, ask again:", `npm run verify -- ${environment}`)
      ];
    case "declined":
      return [line(span(environment, "strong"), ` ${DECLINED}`)];
    case "rolled-back":
    case "failed":
      return failedLines(outcome, environment);
    default:
      return outcome;
  }
}
function ended(outcome, environment) {
  const { outputs, checks } = outcome;
  const { well, words } = outcomeText(outcome);
  return [
    line(span(well ? "✓ " : "! ", well ? "good" : "careful"), span(environment, "strong"), ` ${words}`),
    ...outputs.Url ? [copyable(outputs.Url, 2)] : [],
    ...checks.length > 0 ? [EMPTY, ...indented(checkLines(checks)), ...nextStepLines(checks)] : []
  ];
}
function failedLines({ kind, rootCause, status, retained, todo }, environment, undone = NOT_DEPLOYED) {
  return [
    ...rootCauseLines(rootCause),
    EMPTY,
    line(span(environment, "strong"), ` ${undone}. ${plainText(stackStateText(kind, status))}`),
    ...retainedResourceLines(retained),
    EMPTY,
    line(todo ?? statusHint(environment))
  ];
}
function goOn(words, command) {
  return [EMPTY, line(words), copyable(command, 2)];
}

// actions/run/deployExitCode.ts
function deployExitCode(outcome) {
  switch (outcome.kind) {
    case "deployed":
      return 0;
    case "unchanged":
      return verdictOf(outcome.checks) === "healthy" ? 0 : 1;
    case "deployed-not-proven":
    case "rolled-back":
    case "failed":
      return 1;
    case "declined":
      return 3;
    default:
      return outcome;
  }
}

// actions/deploy/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const push = pushOfEvent(run);
  const minutes = numberInput(input, "timeout-minutes");
  const cloud = await tools.open(name, "deploy");
  const { environment } = cloud;
  const patience = minutes === void 0 ? {} : { deadlineSeconds: minutes * 60 };
  const approve = input("approve");
  const branch = { branch: branchOfRun(run), commit: run.sha, push, approve, about: run };
  const order = { ...session, ...patience, ...branch, environment };
  const forge = await tools.forge(approve === void 0 ? void 0 : "when there is one");
  const outcome = await deployBranch(order, { ...cloud, forge, commentRenderer });
  return {
    code: deployExitCode(outcome),
    lines: deployLines(outcome, name),
    summary: outcomeSummary(outcome, name),
    outputs: { outcome: outcome.kind, url: "outputs" in outcome ? outcome.outputs.Url ?? "" : "" }
  };
});

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  changeSet,
  deleteProposal,
  prepareChange,
  previewCreation,
  previewKeyOf,
  proposeChange,
  readStoredPreview,
  refuseOtherCheckout,
  sizeOf,
  storePreview,
  storedPreviewOf,
  surelyChanged,
  together,
  uploadTemplates
} from "./shared/chunk-UZ24DDQK.js";
import {
  DECLINED,
  NOT_DEPLOYED,
  endedWords,
  outcomeParts,
  standingOf,
  whereItStands,
  withoutFailing,
  wording
} from "./shared/chunk-7KCQS3SD.js";
import {
  leftOverLines,
  leftOversOf
} from "./shared/chunk-KFE4M6GZ.js";
import "./shared/chunk-LLJD27J7.js";
import {
  againWith,
  bookmarkOf,
  deadlineIn,
  discreetly,
  follow,
  patiently,
  readyOrAbsent,
  remedyFor
} from "./shared/chunk-2AV7UOIJ.js";
import {
  secretsIn
} from "./shared/chunk-34JX2MTI.js";
import {
  verify
} from "./shared/chunk-HCX2JGW6.js";
import {
  checkLines,
  todoLines,
  verdictOf
} from "./shared/chunk-BQXRM26K.js";
import {
  branchOfRun,
  environmentNamed,
  pushIn
} from "./shared/chunk-N2XHDF4I.js";
import {
  branchOf,
  checkAccount,
  findReviewed,
  judgeLosses,
  listed,
  lossesOf,
  ownCommentIn,
  short,
  warnOfOldApprovals
} from "./shared/chunk-PGOTVXEN.js";
import {
  numberIn
} from "./shared/chunk-VMSHKHWG.js";
import {
  EMPTY,
  IN_SUMMARY,
  MORE,
  affected,
  copyable,
  fitted,
  indented,
  line,
  plainOf,
  rootCauseLines,
  rootCauseOf,
  runAction,
  span
} from "./shared/chunk-PLV3PRWE.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-U3N2D6KP.js";
import {
  isBusy
} from "./shared/chunk-QDUPWXE6.js";
import "./shared/chunk-Q4ZFBGY5.js";
import "./shared/chunk-EEHABQEW.js";
import "./shared/chunk-AVKRP45R.js";
import {
  Problem
} from "./shared/chunk-HL5I4I5D.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/operations/executeChange.ts
async function beginChange({ desired, proposal, isCreation }, tools) {
  const { changeSetId, token } = proposal;
  tools.reporter.say({ kind: "step", step: "execute", subject: desired.stackName });
  try {
    await tools.cloudFormation.execute(changeSetId, { token, kind: isCreation ? "create" : "update" });
    return "begun";
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return whatBecameOf(proposal, error, tools);
  }
}
async function whatBecameOf({ changeSetId, stackId }, error, tools) {
  if (error.reason === "stale") return "stale";
  const waiting = { ...tools, deadline: deadlineIn(60, tools) };
  const ask = patiently(() => tools.cloudFormation.changeSetStatus(changeSetId), waiting);
  const status = await ask.catch(() => void 0);
  if (status?.execution === "running" || status?.execution === "done") return "begun";
  if (status?.execution === "obsolete") return "stale";
  const stack = await tools.cloudFormation.stack(stackId).catch(() => void 0);
  if (stack && isBusy(stack.status)) return "stale";
  throw error;
}
async function finishChange(order, tools) {
  const { desired, proposal, bookmark, deadline, isCreation } = order;
  const { stackName, environment } = desired;
  const { stackId, token } = proposal;
  const changes = affected(proposal.preview.changes);
  const total = sizeOf(changes);
  const awaited = surelyChanged(changes);
  const watch = { stackId, stackName, token, bookmark, deadline, total, awaited, deletedOnFailure: isCreation };
  const { status, events, stack } = await follow(watch, tools);
  if (stack && status === (isCreation ? "CREATE_COMPLETE" : "UPDATE_COMPLETE")) return { kind: "done", stack };
  const isGone = status === "DELETE_COMPLETE";
  const isUndone = status === "UPDATE_ROLLBACK_COMPLETE" || isCreation && isGone;
  return {
    kind: isUndone ? "rolled back" : "failed",
    rootCause: rootCauseOf(events),
    status: isGone ? void 0 : status,
    leftOvers: isCreation ? leftOversOf(events, { isGone, region: environment.region, stackName }) : [],
    todo: (stack && remedyFor(stack, environment, order.again)?.todo) ?? `Correct the cause, then ${order.again ?? againWith({ name: stackName }, environment)}.`
  };
}

// actions/lib/operations/changeStack.ts
var ATTEMPTS = 3;
async function changeStack(order, tools) {
  let accepted2;
  const decide = async (preview) => {
    tools.reporter.say({ kind: "preview", preview });
    await order.judge(preview);
    if (accepted2) refuseIfDifferent(accepted2, preview);
    else if (!await order.accept(preview)) return false;
    accepted2 = preview;
    return true;
  };
  tools.reporter.say({ kind: "step", step: "read the stack", subject: order.desired.stackName });
  const prepared = order.prepare?.() ?? Promise.resolve();
  for (let attempt = 1; ; attempt++) {
    const begun = await beginAttempt({ ...order, prepared }, decide, attempt === ATTEMPTS, tools);
    if (begun.kind === "begun") return finishChange({ ...order, ...begun }, tools);
    if (begun.kind !== "stale") return begun;
    tools.reporter.say({
      kind: "warning",
      text: `Stack '${order.desired.stackName}' changed after its change set was made: making a new one and comparing.`
    });
  }
}
async function beginAttempt({ desired, deadline, again, prepared }, decide, isLast, tools) {
  const { stackName, environment } = desired;
  const resting = { stackName, environment, deadline, again, watch: "events" };
  const [state] = await together([readyOrAbsent(resting, tools), prepared]);
  const stack = state.kind === "ready" ? state.stack : void 0;
  if (stack?.status.includes("ROLLBACK")) {
    tools.reporter.say({
      kind: "warning",
      text: `The last change of stack '${stackName}' was rolled back (${stack.status}).`
    });
  }
  if (!stack && !await decide(previewCreation(desired))) return { kind: "declined" };
  const marked = stack && bookmarkOf(stack.id, tools.cloudFormation);
  marked?.catch(() => void 0);
  const proposal = await proposeChange({ desired, stack, purpose: "deploy" }, tools).catch(staleIfGone);
  if (proposal === "stale") return stale(stackName, isLast);
  let hasBegun = false;
  try {
    if (stack && proposal.isEmpty) return { kind: "unchanged", stack };
    if (stack && !await decide(proposal.preview)) return { kind: "declined" };
    const bookmark = await (marked ?? bookmarkOf(proposal.stackId, tools.cloudFormation));
    tools.signal?.throwIfAborted();
    hasBegun = await beginChange({ desired, proposal, isCreation: !stack }, tools) === "begun";
    return hasBegun ? { kind: "begun", proposal, bookmark, isCreation: !stack } : stale(stackName, isLast);
  } finally {
    if (!hasBegun) await deleteProposal(proposal, stackName, tools);
  }
}
function refuseIfDifferent(accepted2, preview) {
  if (accepted2.fingerprint === preview.fingerprint) return;
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

// actions/lib/operations/protect.ts
async function protect({ name, terminationProtection }, on, { cloudFormation, reporter }) {
  if (terminationProtection === on) return;
  reporter.say({ kind: "step", step: "protect", subject: name });
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

// actions/lib/operations/differences.ts
var MOST = 20;
function differencesOf(reviewed, now) {
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

// actions/lib/operations/reviewed.ts
async function compareWithReviewed({ expect, expectedInputs, preview, bucket, waysOn = waysAtTerminal(preview) }, { objectStore, reporter }) {
  reporter.say({ kind: "step", step: "compare with what was reviewed", subject: expect.slice(0, 12) });
  if (expect === preview.fingerprint) return;
  const isCreation = preview.kind === "create";
  if (isCreation && [expect, expectedInputs].includes(preview.inputsDigest)) return;
  const reviewed = await readStoredPreview(expect, bucket, { objectStore });
  if (isCreation && reviewed?.inputsDigest === preview.inputsDigest && reviewed.environment === preview.environment)
    return;
  const unknown = reviewed ? "" : ` What differs cannot be said: '${previewKeyOf(expect)}' is not in bucket '${bucket}'.`;
  const differences = reviewed ? differencesOf(reviewed, storedPreviewOf(preview)) : [];
  throw new Problem(
    `What would be executed on stack '${preview.stackName}' is not what was reviewed. Nothing was changed.${unknown}`,
    {
      kind: "refused",
      findings: differences.map((message) => ({ level: "error", rule: "deploy/not-reviewed", message })),
      todo: waysOn(preview.fingerprint)
    }
  );
}
function refuseNoFingerprint(expect) {
  if (/^[0-9a-f]{64}$/.test(expect)) return;
  throw new Problem(`'${expect}' is not a fingerprint: it has 64 digits and letters from a to f.`, {
    kind: "usage",
    todo: "Copy the whole fingerprint from the preview that was reviewed."
  });
}
function waysAtTerminal({ environment }) {
  return (fingerprint) => `Run 'npm run change-set -- ${environment}', review what it shows, then deploy with the new fingerprint (now '${fingerprint}').`;
}

// actions/lib/operations/deploy.ts
var PATIENCE = 2 * 60 * 60;
function deployPrepared({ desired, bucket }, order, tools) {
  return discreetly(secretsIn([desired.resolved]), tools, (discreet) => bring(desired, bucket, order, discreet));
}
async function bring(desired, bucket, order, tools) {
  const { environment, expect } = order;
  const deadline = deadlineIn(order.deadlineSeconds ?? PATIENCE, tools);
  const changed = await changeStack(
    {
      desired,
      deadline,
      again: order.again,
      prepare: () => uploadTemplates(desired.uploads, bucket, tools),
      judge: async (preview) => {
        const kept = expect === preview.fingerprint ? Promise.resolve() : storePreview(preview, bucket, tools);
        const compared = expect === void 0 ? Promise.resolve() : compareWithReviewed({ ...order, expect, preview, bucket }, tools);
        await together([compared, kept]);
        judgeLosses(environment, await lossesOf(preview.changes, tools.cloudFormation));
      },
      accept: async (preview) => accepted(order, await lossesOf(preview.changes, tools.cloudFormation), tools)
    },
    tools
  );
  switch (changed.kind) {
    case "declined":
    case "rolled back":
    case "failed":
      return changed;
    case "unchanged":
      warnOfOldApprovals(environment, tools);
      return { kind: "unchanged", ...await proved(changed.stack, environment, tools) };
    case "done": {
      const proof = await proved(changed.stack, environment, tools);
      return { kind: verdictOf(proof.checks) === "healthy" ? "deployed" : "deployed, not proven", ...proof };
    }
    default:
      return changed;
  }
}
async function accepted({ environment: { name }, expect, yes }, losses, { person, reporter }) {
  const lost = listed(losses.map((loss) => loss.name));
  if (expect === void 0 && !yes)
    return person.confirm(lost ? `Deploy this to ${name} and lose ${lost}?` : `Deploy this to ${name}?`);
  if (lost) reporter.say({ kind: "warning", text: `This removes or replaces ${lost}: what is in there is lost.` });
  return true;
}
async function proved(stack, environment, tools) {
  await protect(stack, environment.protected, tools);
  try {
    const { checks } = await verify({ environment }, tools);
    return { outputs: stack.outputs, checks };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const check = { name: "verify", verdict: "not checked", detail: error.message, milliseconds: 0 };
    return { outputs: stack.outputs, checks: [error.todo === void 0 ? check : { ...check, todo: error.todo }] };
  }
}

// actions/lib/operations/refuseOlder.ts
async function refuseOlder({ environment, commit }, { forge }) {
  const deployed = await forge.deployedCommit(environment);
  if (deployed === void 0 || deployed === commit || await forge.isAncestor(deployed, commit)) return;
  throw new Problem(
    `Commit '${short(commit)}' does not descend from '${short(deployed)}', which is deployed to '${environment}': this run is older than that deployment, or the branch was rewritten. Nothing was changed.`,
    {
      kind: "refused",
      todo: `To go back, revert in a pull request into '${branchOf(environment)}'. A rewritten branch must contain '${deployed}' again.`
    }
  );
}
async function refuseIfKnownOlder(about, tools) {
  try {
    await refuseOlder(about, tools);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === "refused") throw error;
    const text = `Whether a newer commit is deployed to '${about.environment}' is not known: ${error.message}`;
    tools.reporter.say({ kind: "warning", text });
  }
}

// actions/lib/operations/markStale.ts
async function markStale(environment, about, tools) {
  const branch = branchOf(environment);
  const list = () => tools.forge.openPullRequests(branch);
  const open = await withoutFailing(`Reading the open pull requests into '${branch}'`, list, tools);
  for (const one of open ?? []) {
    const what = `Marking the preview on pull request #${one.number} as out of date`;
    await withoutFailing(what, () => markOn(one, environment, about, tools), tools);
  }
}
async function markOn({ number }, environment, about, { forge, wording: wording2 }) {
  const own = ownCommentIn(await forge.comments(number), environment, wording2);
  if (own?.marker.state !== "current") return;
  if (await forge.editorOf(own.comment) !== void 0) return;
  await forge.updateComment(own.comment.id, wording2.staleComment(own.comment.body, about));
}

// actions/lib/operations/tellPullRequest.ts
async function tellPullRequest({ number }, { outcome, environment, about }, tools) {
  const tell = () => tools.forge.createComment(number, tools.wording.outcomeComment(outcome, environment, about));
  await withoutFailing(`The comment on pull request #${number}`, tell, tools);
}

// actions/lib/operations/told.ts
async function told({ environment: { name }, about }, pullRequests, tools, act) {
  const tell = async (outcome2) => {
    for (const one of pullRequests) await tellPullRequest(one, { outcome: outcome2, environment: name, about }, tools);
  };
  let outcome;
  try {
    outcome = await act();
  } catch (error) {
    await tell({ kind: "refused", problem: error instanceof Problem ? error : unfinished(name) });
    throw error;
  }
  const isStale = outcome.kind !== "unchanged" && outcome.kind !== "declined";
  await together([tell(outcome), ...isStale ? [markStale(name, about, tools)] : []]);
  return outcome;
}
function unfinished(environment) {
  return new Problem(`The deployment of '${environment}' did not come to its end.`, {
    todo: `Read the log of the run, then run 'npm run status -- ${environment}' to see where the stack is.`
  });
}

// actions/lib/operations/deployBranch.ts
async function deployBranch(order, tools) {
  const { environment, approve, push, commit } = order;
  refuseOtherBranch(order);
  if (approve !== void 0) {
    if (push) throw approvedPush(environment);
    refuseNoFingerprint(approve);
  }
  const about = { environment: environment.name, commit };
  const checked = checkAccount(order, tools);
  const refusals = [refuseOtherCheckout(checkoutOf(order), tools), checked];
  const prepared = checked.then(() => prepareChange(environment, tools));
  prepared.catch(() => void 0);
  if (approve !== void 0) {
    const looking = withoutFailing("Looking for the pull request", () => broughtBy(order, tools), tools);
    const [, , , pullRequests] = await together([...refusals, refuseIfKnownOlder(about, tools), looking]);
    return told(order, pullRequests ?? [], tools, () => execute(order, { prepared, expect: approve }, tools));
  }
  const [, , , reviewed] = await together([...refusals, refuseOlder(about, tools), reviewOf(order, tools)]);
  return told(
    order,
    reviewed.pullRequests,
    tools,
    () => reviewed.kind === "reviewed" ? execute(order, { prepared, ...expectedBy(reviewed.marker) }, tools) : unreviewed(order, { why: reviewed.why, prepared }, tools)
  );
}
async function reviewOf({ environment, push }, tools) {
  if (push) return findReviewed({ environment: environment.name, push }, tools);
  return { kind: "not reviewed", why: "this run was started by hand without 'approve'", pullRequests: [] };
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
async function broughtBy({ environment, commit }, { forge }) {
  const all = await forge.pullRequestsOf(commit);
  return all.filter((one) => one.baseRef === branchOf(environment.name) && one.mergeCommitSha === commit && one.mergedAt);
}
function expectedBy({ fingerprint, inputsDigest }) {
  return { expect: fingerprint, expectedInputs: inputsDigest };
}
async function execute(order, { prepared, ...expected }, tools) {
  const { environment } = order;
  const waysOn = (fingerprint) => waysTo(environment, fingerprint);
  const again = `merge the correction into '${branchOf(environment.name)}' by a pull request, or run this job again when the cause was outside of this repository`;
  return deployPrepared(await prepared, { ...order, ...expected, waysOn, again, yes: true }, tools);
}
async function unreviewed(order, { why, prepared }, tools) {
  const { kind, preview } = await changeSet(order, tools);
  if (kind === "none") return execute(order, { prepared, expect: preview.fingerprint }, tools);
  throw new Problem(
    `'${preview.stackName}' was not deployed, because nobody reviewed this change: ${why}. Nothing was changed.`,
    { kind: "refused", todo: waysTo(order.environment, preview.fingerprint) }
  );
}
function waysTo({ name }, fingerprint) {
  return `Open a pull request into '${branchOf(name)}' and merge what it shows, or look at the preview of this run and start the workflow on '${branchOf(name)}' with approve '${fingerprint}'.`;
}

// actions/lib/render/deployOutcome.ts
function deployLines(outcome, environment) {
  switch (outcome.kind) {
    case "deployed":
    case "unchanged":
      return ended(outcome, environment);
    case "deployed, not proven":
      return [
        ...ended(outcome, environment),
        ...goOn("When that is settled, ask again:", `npm run verify -- ${environment}`)
      ];
    case "declined":
      return [line(span(environment, "strong"), ` ${DECLINED}`)];
    case "rolled back":
    case "failed":
      return failedLines(outcome, environment);
    default:
      return outcome;
  }
}
function ended(outcome, environment) {
  const { outputs, checks } = outcome;
  const { well, words } = endedWords(outcome);
  return [
    line(span(well ? "✓ " : "! ", well ? "good" : "careful"), span(environment, "strong"), ` ${words}`),
    ...outputs.Url ? [copyable(outputs.Url, 2)] : [],
    ...checks.length > 0 ? [EMPTY, ...indented(checkLines(checks)), ...todoLines(checks)] : []
  ];
}
function failedLines({ kind, rootCause, status, leftOvers, todo }, environment, undone = NOT_DEPLOYED) {
  return [
    ...rootCauseLines(rootCause),
    EMPTY,
    line(span(environment, "strong"), ` ${undone}. ${plainOf(standingOf(kind, status))}`),
    ...leftOverLines(leftOvers),
    EMPTY,
    line(todo ?? whereItStands(environment))
  ];
}
function goOn(words, command) {
  return [EMPTY, line(words), copyable(command, 2)];
}

// actions/lib/render/markdown/outcomeSummary.ts
function outcomeSummary(outcome, environment) {
  return fitted(outcomeParts(outcome, environment), IN_SUMMARY, MORE);
}

// actions/run/deployCode.ts
function deployCode(outcome) {
  switch (outcome.kind) {
    case "deployed":
      return 0;
    case "unchanged":
      return verdictOf(outcome.checks) === "healthy" ? 0 : 1;
    case "deployed, not proven":
    case "rolled back":
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
  const name = environmentNamed(run, input("environment"));
  const push = pushIn(run);
  const minutes = numberIn(input, "timeout-minutes");
  const cloud = await tools.open(name, "deploy");
  const { environment } = cloud;
  const patience = minutes === void 0 ? {} : { deadlineSeconds: minutes * 60 };
  const approve = input("approve");
  const branch = { branch: branchOfRun(run), commit: run.sha, push, approve, about: run };
  const order = { ...session, ...patience, ...branch, environment };
  const forge = await tools.forge(approve === void 0 ? void 0 : "when there is one");
  const outcome = await deployBranch(order, { ...cloud, forge, wording });
  return {
    code: deployCode(outcome),
    lines: deployLines(outcome, name),
    summary: outcomeSummary(outcome, name),
    outputs: { outcome: outcome.kind, url: "outputs" in outcome ? outcome.outputs.Url ?? "" : "" }
  };
});

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  checkFingerprintFormat,
  deployPrepared
} from "./shared/chunk-2MXSVVLQ.js";
import "./shared/chunk-WQZO2RT7.js";
import {
  refuseOtherCheckout
} from "./shared/chunk-ICHDDQDF.js";
import {
  inParallel,
  prepareDeployment,
  previewPrepared
} from "./shared/chunk-DIOKQMMR.js";
import {
  commentRenderer,
  outcomeParts
} from "./shared/chunk-6GHY6MD6.js";
import "./shared/chunk-R7NH4ZM2.js";
import "./shared/chunk-EE7OOMKC.js";
import "./shared/chunk-5ZW3NST4.js";
import {
  retainedResourceLines
} from "./shared/chunk-PY2GNRQP.js";
import "./shared/chunk-D3X7KWOF.js";
import "./shared/chunk-I2SGTZ6P.js";
import "./shared/chunk-U3XVXRJL.js";
import "./shared/chunk-TI35LGU3.js";
import {
  checkAccount
} from "./shared/chunk-UGGXDKOG.js";
import "./shared/chunk-6GF74W76.js";
import "./shared/chunk-ZOEIZOYB.js";
import "./shared/chunk-QZ3UPZSO.js";
import "./shared/chunk-SUC3DLZC.js";
import {
  bestEffort
} from "./shared/chunk-3L2DUPJG.js";
import {
  environmentNameOf
} from "./shared/chunk-JYK7QAHD.js";
import {
  branchOfRun,
  pushOfEvent
} from "./shared/chunk-4CNPNOWG.js";
import {
  branchOf,
  findReviewedPreview,
  previewCommentIn,
  shortSha
} from "./shared/chunk-Y5BRA2W6.js";
import {
  deadlineInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  DECLINED,
  EMPTY,
  IN_SUMMARY,
  NOT_DEPLOYED,
  PATTERN_REDACTION,
  SHORTENED_NOTE,
  addressIn,
  checkLines,
  copyable,
  exitCodeOf,
  fitParts,
  indented,
  line,
  nextStepLines,
  noteLines,
  outcomeText,
  plainText,
  redactProblem,
  rootCauseLines,
  runAction,
  span,
  stackStateText,
  statusHint,
  stepLines
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

// actions/lib/operations/reporting/markPreviewsStale.ts
async function markPreviewsStale(environment, about, tools) {
  const branch = branchOf(environment);
  const list = () => tools.forge.openPullRequests(branch);
  const open = await bestEffort(`Reading the open pull requests into '${branch}'`, list, tools);
  for (const pullRequest of open ?? []) {
    const action = `Marking the preview on pull request #${pullRequest.number} as out of date`;
    await bestEffort(action, () => markOn(pullRequest, environment, about, tools), tools);
  }
}
async function markOn({ number }, environment, about, { forge, commentRenderer: commentRenderer2 }) {
  const own = previewCommentIn(await forge.comments(number), environment, commentRenderer2);
  if (own?.marker.state !== "current") return;
  if (await forge.editorOf(own.comment) !== void 0) return;
  await forge.updateComment(own.comment.id, commentRenderer2.staleComment(own.comment.body, about));
}

// actions/lib/operations/reporting/reportOutcome.ts
async function reportOutcome({ environment: { name }, about }, pullRequests, tools, deploy2) {
  const { forge, commentRenderer: commentRenderer2 } = tools;
  const comment = async (reported) => {
    const body = () => commentRenderer2.outcomeComment(reported, name, about);
    for (const { number } of pullRequests)
      await bestEffort(`Commenting on pull request #${number}`, () => forge.createComment(number, body()), tools);
  };
  let outcome;
  try {
    outcome = await deploy2();
  } catch (error) {
    const problem = error instanceof Problem ? redactProblem(error, PATTERN_REDACTION) : unfinishedDeployment(name);
    await comment({ kind: "refused", problem });
    throw error;
  }
  const isStale = outcome.kind !== "unchanged" && outcome.kind !== "declined";
  await inParallel([comment(outcome), ...isStale ? [markPreviewsStale(name, about, tools)] : []]);
  return outcome;
}
function unfinishedDeployment(environment) {
  return new Problem(`The deployment of '${environment}' did not finish.`, {
    todo: `Read the log of the run, then run 'npm run status -- ${environment}' to see the state of the stack.`
  });
}

// actions/lib/operations/review/refuseOlderCommit.ts
async function refuseOlderCommit({ environment, commit, executed }, { forge }) {
  const newest = executed ?? await forge.deployedCommit(environment);
  if (newest === void 0 || newest === commit || await forge.isAncestor(newest, commit)) return;
  const source = executed === void 0 ? `of which a deployment to '${environment}' ended` : `which was executed on '${environment}'`;
  throw new Problem(
    `Commit '${shortSha(commit)}' does not descend from '${shortSha(newest)}', ${source}: this run is older than that deployment, or '${shortSha(newest)}' is not in its branch. Nothing was changed.`,
    {
      kind: "refused",
      todo: `To go back, revert in a pull request into '${branchOf(environment)}'. Otherwise merge commit '${newest}' into '${branchOf(environment)}', or deploy the branch once from a terminal.`
    }
  );
}
async function refuseOlderCommitOrWarn(about, tools) {
  try {
    await refuseOlderCommit(about, tools);
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === "refused") throw error;
    const text = `Cannot check whether a newer commit is deployed to '${about.environment}': ${error.message}`;
    tools.reporter.report({ kind: "warning", text });
  }
}

// actions/lib/operations/deployBranch.ts
async function deployBranch(order, tools) {
  const { environment, approve, push } = order;
  refuseOtherBranch(order);
  if (approve !== void 0) {
    if (push) throw approvedPush(environment);
    checkFingerprintFormat(approve);
  }
  const accountCheck = checkAccount(order, tools);
  const refusals = [refuseOtherCheckout(checkoutOf(order), tools), accountCheck];
  const prepared = prepareDeployment(environment, tools);
  prepared.catch(() => void 0);
  if (approve !== void 0) {
    const search = bestEffort("Looking for the pull request", () => mergedPullRequestsOf(order, tools), tools);
    const [, , pullRequests] = await inParallel([...refusals, search]);
    return reportOutcome(order, pullRequests ?? [], tools, () => execute(order, { prepared, expect: approve }, tools));
  }
  const [, , review] = await inParallel([...refusals, findReview(order, tools)]);
  if (review.kind === "reviewed") warnIfStale(review.marker, tools);
  return reportOutcome(
    order,
    review.pullRequests,
    tools,
    () => review.kind === "reviewed" ? execute(order, { prepared, expect: review.marker.fingerprint }, tools) : refuseUnreviewed(order, { reason: review.reason, prepared }, tools)
  );
}
async function findReview({ environment, push }, tools) {
  if (push) return findReviewedPreview({ environment: environment.name, push }, tools);
  return { kind: "not-reviewed", reason: "this run was started by hand without 'approve'", pullRequests: [] };
}
function refuseOtherBranch({ environment: { name }, branch }) {
  if (branch === branchOf(name)) return;
  const source = branch === void 0 ? "no branch" : `branch '${branch}'`;
  throw new Problem(
    `Environment '${name}' is deployed from branch '${branchOf(name)}' only, and this run is of ${source}. Nothing was touched.`,
    { kind: "refused", todo: `Merge into '${branchOf(name)}', or start the workflow on that branch.` }
  );
}
function checkoutOf({ commit }) {
  const todo = "Remove 'ref' from the actions/checkout step.";
  return { commit, source: "the ref of this run", todo };
}
function approvedPush({ name }) {
  return new Problem("The input 'approve' is for runs that are started by hand, and a push started this run.", {
    kind: "usage",
    todo: `Start the workflow on '${branchOf(name)}' with 'approve', and remove it from the run that a push starts.`
  });
}
async function mergedPullRequestsOf({ environment, commit }, { forge }) {
  const all = await forge.pullRequestsOf(commit);
  return all.filter(
    ({ baseRef, mergeCommitSha, mergedAt }) => baseRef === branchOf(environment.name) && mergeCommitSha === commit && mergedAt
  );
}
function warnIfStale({ environment, state }, { reporter }) {
  if (state === "current") return;
  const text = `Another deployment changed '${environment}' after the reviewed preview was made. The change is executed only if it still equals that preview in everything.`;
  reporter.report({ kind: "warning", text });
}
async function execute(order, { prepared, expect }, tools) {
  const { environment, commit, approve } = order;
  const refuse = approve === void 0 ? refuseOlderCommit : refuseOlderCommitOrWarn;
  const refuseOlder = (executed) => refuse({ environment: environment.name, commit, executed }, tools);
  const nextSteps = (fingerprint) => nextStepsFor(environment, fingerprint);
  const retryHint = `merge the correction into '${branchOf(environment.name)}' by a pull request, or run this job again when the cause was outside of this repository`;
  return deployPrepared(
    await prepared,
    { ...order, expect, refuseOlder, nextSteps, retryHint, showRefused: true, yes: true },
    tools
  );
}
async function refuseUnreviewed(order, { reason, prepared }, tools) {
  const { kind, preview } = await previewPrepared(await prepared, tools);
  if (kind === "none") return execute(order, { prepared, expect: preview.fingerprint }, tools);
  throw new Problem(
    `'${preview.stackName}' was not deployed, because the change was not reviewed: ${reason}. Nothing was changed.`,
    { kind: "refused", todo: nextStepsFor(order.environment, preview.fingerprint) }
  );
}
function nextStepsFor({ name }, fingerprint) {
  return `Open a pull request into '${branchOf(name)}' and merge it after a review, or review the preview of this run and start the workflow on '${branchOf(name)}' with approve '${fingerprint}'.`;
}

// actions/lib/render/markdown/outcomeSummary.ts
function outcomeSummary(outcome, environment) {
  return fitParts(outcomeParts(outcome, environment), IN_SUMMARY, SHORTENED_NOTE);
}

// actions/lib/render/text/deployOutcome.ts
function deployLines(outcome, environment) {
  switch (outcome.kind) {
    case "deployed":
    case "unchanged":
      return finishedLines(outcome, environment);
    case "deployed-not-proven":
      return [
        ...finishedLines(outcome, environment),
        ...commandLines("To verify again:", `npm run verify -- ${environment}`)
      ];
    case "deployed-not-protected":
      return [...finishedLines(outcome, environment), EMPTY, line(outcome.reason), line(outcome.todo)];
    case "declined":
      return [line(span(environment, "bold"), ` ${DECLINED}`)];
    case "rolled-back":
    case "failed":
      return failedLines(outcome, environment);
    default:
      return outcome;
  }
}
function finishedLines(outcome, environment) {
  const { outputs, checks, note } = outcome;
  const { isProven, text } = outcomeText(outcome);
  const address = addressIn(outputs);
  return [
    line(span(isProven ? "✓ " : "! ", isProven ? "success" : "warning"), span(environment, "bold"), ` ${text}`),
    ...address === void 0 ? [] : [copyable(address, 2)],
    ...checks.length > 0 ? [EMPTY, ...indented(checkLines(checks)), ...noteLines(note), ...nextStepLines(checks)] : []
  ];
}
function failedLines({ kind, rootCause, blockers, status, retained, todo, steps }, environment, result = NOT_DEPLOYED) {
  return [
    ...rootCauseLines(rootCause, blockers),
    EMPTY,
    line(span(environment, "bold"), ` ${result}. ${plainText(stackStateText(kind, status))}`),
    ...retainedResourceLines(retained),
    EMPTY,
    ...steps ? stepLines(steps) : [line(todo ?? statusHint(environment))]
  ];
}
function commandLines(title, command) {
  return [EMPTY, line(title), copyable(command, 2)];
}

// actions/deploy/main.ts
var deploy = async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input("environment"));
  const push = pushOfEvent(run);
  const approve = input("approve");
  const deadlineSeconds = deadlineInput(input, "deadline");
  const opened = await tools.open(name, "deploy");
  const forge = await tools.forge(approve === void 0 ? void 0 : "optional");
  const branch = { branch: branchOfRun(run), commit: run.sha, push, approve, about: run };
  const order = { ...session, ...branch, environment: opened.environment, deadlineSeconds };
  const outcome = await deployBranch(order, { ...opened, forge, commentRenderer });
  return {
    code: exitCodeOf(outcome),
    lines: deployLines(outcome, name),
    summary: outcomeSummary(outcome, name),
    outputs: { outcome: outcome.kind, url: "outputs" in outcome ? addressIn(outcome.outputs) ?? "" : "" }
  };
};
await runAction(deploy, ({ fingerprint }) => ({ fingerprint }));

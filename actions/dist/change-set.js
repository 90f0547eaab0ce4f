import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  refuseOtherCheckout
} from "./shared/chunk-ICHDDQDF.js";
import {
  changeSet
} from "./shared/chunk-DIOKQMMR.js";
import {
  commentRenderer
} from "./shared/chunk-6GHY6MD6.js";
import "./shared/chunk-R7NH4ZM2.js";
import "./shared/chunk-EE7OOMKC.js";
import "./shared/chunk-5ZW3NST4.js";
import "./shared/chunk-D3X7KWOF.js";
import "./shared/chunk-U3XVXRJL.js";
import "./shared/chunk-TI35LGU3.js";
import "./shared/chunk-UGGXDKOG.js";
import "./shared/chunk-6GF74W76.js";
import "./shared/chunk-ZOEIZOYB.js";
import "./shared/chunk-QZ3UPZSO.js";
import "./shared/chunk-SUC3DLZC.js";
import {
  bestEffort
} from "./shared/chunk-3L2DUPJG.js";
import {
  branchOf,
  environmentOfBranch,
  previewCommentIn
} from "./shared/chunk-Y5BRA2W6.js";
import {
  environmentNames,
  line,
  previewSummary,
  runAction
} from "./shared/chunk-XDJ24DH4.js";
import "./shared/chunk-MBEOQ74V.js";
import {
  isMap
} from "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import "./shared/chunk-QUOYR36L.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem,
  quotedList
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/render/text/changeSetOutcome.ts
var REFUSED = "A deployment of this change set is refused, for the reason above.";
function mergeLines(outcome) {
  if (outcome.kind === "none") return [];
  return [line(isRefused(outcome) ? REFUSED : "Merging the pull request executes exactly this change set.")];
}
function isRefused({ warnings }) {
  return warnings.some(({ refuses }) => refuses);
}

// actions/lib/model/gitHub/pullRequest.ts
function isFromFork({ headRepository }, repository) {
  return headRepository?.toLowerCase() !== repository.toLowerCase();
}

// actions/lib/operations/preview/previewScope.ts
var DEPENDABOT = "dependabot[bot]";
function previewScopeOf({
  pullRequest,
  repository,
  actor,
  environmentInput,
  environmentNames: environmentNames2
}) {
  const { number, baseRef } = pullRequest;
  const branchEnvironment = environmentOfBranch(baseRef);
  if (branchEnvironment !== void 0 && environmentInput !== void 0 && branchEnvironment !== environmentInput) {
    throw new Problem(
      `Pull request #${number} is into '${baseRef}', which holds environment '${branchEnvironment}' and no other, but the input 'environment' is '${environmentInput}'.`,
      { kind: "usage", todo: "Remove the input 'environment'." }
    );
  }
  const noCommentReason = noCommentReasonOf(pullRequest, repository, actor);
  return {
    environments: branchEnvironment !== void 0 ? [branchEnvironment] : environmentInput !== void 0 ? [environmentInput] : environmentNames2,
    predict: noCommentReason !== void 0 || branchEnvironment === void 0,
    noCommentReason
  };
}
function noCommentReasonOf(pullRequest, repository, actor) {
  if (pullRequest.headRepository === void 0) return "the repository it came from was deleted";
  if (isFromFork(pullRequest, repository)) return "it comes from a fork";
  return actor === DEPENDABOT ? "it comes from Dependabot" : void 0;
}

// actions/lib/operations/previewPullRequest.ts
async function previewPullRequest(order, tools) {
  const { warnings = [] } = order;
  const previewed = await changeSet(order, tools);
  const outcome = { ...previewed, warnings: [...warnings, ...previewed.warnings] };
  const { forge } = tools;
  if (!forge) return { outcome, comment: "not-written" };
  const action = `Commenting on pull request #${order.pullRequest.number}`;
  const comment = await bestEffort(action, () => upsert(order, outcome, { ...tools, forge }), tools);
  return { outcome, comment: comment ?? "not-written" };
}
async function upsert({ environment: { name }, predict, pullRequest, about }, { kind, preview, warnings }, { forge, commentRenderer: commentRenderer2 }) {
  const { number, headSha, mergeSha } = pullRequest;
  const { inputsDigest, fingerprint } = preview;
  const marker = { environment: name, headSha, mergeSha, inputsDigest, fingerprint, state: "current" };
  const own = previewCommentIn(await forge.comments(number), name, commentRenderer2);
  if (!own && predict && kind === "none") return "not-needed";
  let body = commentRenderer2.previewComment(preview, marker, about, warnings);
  if (own?.comment.body === body) {
    const editor = await forge.editorOf(own.comment);
    if (editor === void 0) return "unchanged";
    body = commentRenderer2.rewrittenComment(body, editor, about);
  }
  if (own && await forge.updateComment(own.comment.id, body) === "updated") return "updated";
  await forge.createComment(number, body);
  return "created";
}

// actions/lib/operations/review/mixedChanges.ts
var BASE_OF_MERGE_RESULT = "HEAD^1";
var MAX_NAMES = 3;
async function mixedChangeWarnings(pullRequest, { workspace, reporter }) {
  const files = await bestEffort("Reading which files change", () => workspace.changedFiles(BASE_OF_MERGE_RESULT), {
    reporter
  });
  if (files === void 0) return [];
  return [environmentsWarning(pullRequest, files), codeWarning(pullRequest, files)].flatMap(
    (warning) => warning ? { ...warning, refuses: false } : []
  );
}
function environmentsWarning({ number, baseRef }, files) {
  const names = files.flatMap((file) => /^environments\/([^/]+)\.yaml$/.exec(file)?.[1] ?? []);
  const own = environmentOfBranch(baseRef);
  if (own === void 0) {
    if (names.length < 2) return void 0;
    return {
      message: `Pull request #${number} changes ${names.length} environments at once: ${quotedList(names)}.`,
      todo: "Promote them one after another, each by a pull request into its own branch, so that the first proves the change."
    };
  }
  const others = names.filter((name) => name !== own);
  if (others.length === 0) return void 0;
  return {
    message: `Pull request #${number} into '${baseRef}' also changes ${quotedList(others.map((name) => `environments/${name}.yaml`))}, which ${others.length > 1 ? "are" : "is"} deployed from another branch.`,
    todo: `It takes effect there only by a pull request into ${quotedList(others.map(branchOf))}; take it out if it was not meant.`
  };
}
function codeWarning({ number }, files) {
  const code = files.filter((file) => /^(?:\.github\/workflows|actions)\//.test(file));
  const deployed = files.filter((file) => /^(?:cloudformation|environments)\/.+\.ya?ml$/.test(file));
  if (code.length === 0 || deployed.length === 0) return void 0;
  return {
    message: `Pull request #${number} changes the workflows or actions and what they deploy at once: ${shortList(code)}; ${shortList(deployed)}.`,
    todo: "Merge the workflows and actions first, by a pull request of their own: its review decides which code may deploy the rest."
  };
}
function shortList(files) {
  const more = files.length - MAX_NAMES;
  if (more <= 0) return quotedList(files);
  const shown = files.slice(0, MAX_NAMES).map((file) => `'${file}'`);
  return `${shown.join(", ")} and ${more} more`;
}

// actions/run/previewEnvironments.ts
async function previewEnvironments({ pullRequest, run, requested, session }, tools) {
  const plan = previewScopeOf({
    pullRequest,
    repository: run.repository,
    actor: run.actor,
    environmentInput: requested,
    environmentNames: await environmentNames(tools)
  });
  if (plan.noCommentReason !== void 0) {
    const text = `Pull request #${pullRequest.number} gets no comment and no AWS credentials, because ${plan.noCommentReason}. See the job summary.`;
    tools.reporter.report({ kind: "warning", text });
  }
  const previews = [];
  let warnings;
  for (const name of plan.environments) {
    const opened = await (plan.predict ? tools.openOffline(name) : tools.open(name, "preview"));
    const forge = plan.noCommentReason === void 0 ? await tools.forge() : void 0;
    const { environment } = opened;
    const mergeSha = await mergeShaOf(pullRequest, run, tools);
    warnings ??= await mixedChangeWarnings(pullRequest, tools);
    const predicted = plan.predict ? { predict: true, base: BASE_OF_MERGE_RESULT } : {};
    const order = {
      ...session,
      ...predicted,
      environment,
      pullRequest: { ...pullRequest, mergeSha },
      about: run,
      warnings
    };
    previews.push(await previewPullRequest(order, { ...opened, forge, commentRenderer }));
  }
  return { previews, warnings: warnings ?? [] };
}
async function mergeShaOf({ number, mergeCommitSha }, { eventName, sha }, { workspace, reporter }) {
  const isOfEvent = eventName === "pull_request";
  const commit = isOfEvent ? sha : mergeCommitSha;
  if (commit === void 0) {
    throw new Problem(`Cannot preview pull request #${number}: GitHub has no merge result of it.`, {
      todo: "Resolve its conflicts. If it has none, GitHub is still merging: run the job again."
    });
  }
  const todo = isOfEvent ? "Remove 'ref' from the actions/checkout step." : `Check out 'refs/pull/${number}/merge', then run the job again: the pull request or its base may have new commits.`;
  const source = `the merge result of pull request #${number}`;
  const checkout = await refuseOtherCheckout({ commit, source, todo }, { workspace });
  if (checkout === "unknown" && !isOfEvent) {
    const text = `Cannot check that ${source} is checked out: git is not available.`;
    reporter.report({ kind: "warning", text });
  }
  return commit;
}

// actions/run/pullRequestOfEvent.ts
async function pullRequestOfEvent({ event, eventName }, refresh, forge) {
  if (refresh !== void 0) return openPullRequest(refresh, await forge());
  const data = isMap(event) ? event.pull_request : void 0;
  const pullRequest = isMap(data) ? pullRequestOf(data) : void 0;
  if (pullRequest) return pullRequest;
  throw new Problem(`The event '${eventName}' has no pull request.`, {
    kind: "usage",
    todo: "Run the workflow 'on: pull_request', or set the input 'refresh' to the number of a pull request."
  });
}
async function openPullRequest(refresh, forge) {
  if (!/^[1-9]\d{0,9}$/.test(refresh)) {
    throw new Problem(`Invalid value '${refresh}' for 'refresh': expected the number of a pull request.`, {
      kind: "usage",
      todo: "Correct 'refresh', for example '7'."
    });
  }
  const pullRequest = await forge.pullRequest(Number(refresh));
  if (pullRequest?.state === "open") return pullRequest;
  throw new Problem(`There is no open pull request #${refresh}.`, {
    kind: "usage",
    todo: "Set 'refresh' to the number of an open pull request."
  });
}
function pullRequestOf(data) {
  const { number, title, state, base, head, merge_commit_sha: mergeCommitSha } = data;
  if (typeof number !== "number" || !isMap(base) || !isMap(head)) return void 0;
  const { ref: baseRef } = base;
  const { ref: headRef, sha: headSha, repo } = head;
  if (typeof baseRef !== "string" || typeof headRef !== "string" || typeof headSha !== "string") return void 0;
  const headRepository = isMap(repo) ? repo.full_name : void 0;
  return {
    number,
    title: typeof title === "string" ? title : "",
    state: state === "open" ? "open" : "closed",
    baseRef,
    headRef,
    headSha,
    headRepository: typeof headRepository === "string" ? headRepository : void 0,
    mergeCommitSha: typeof mergeCommitSha === "string" ? mergeCommitSha : void 0,
    mergedAt: void 0
  };
}

// actions/change-set/main.ts
await runAction(async ({ input, run, tools, session }) => {
  const pullRequest = await pullRequestOfEvent(run, input("refresh"), tools.forge);
  const order = { pullRequest, run, requested: input("environment"), session };
  const { previews, warnings } = await previewEnvironments(order, tools);
  const [only] = previews.length === 1 ? previews : [];
  return {
    code: 0,
    lines: only ? mergeLines(only.outcome) : [],
    summary: previews.map(({ outcome }) => previewSummary(outcome.preview, previews.length, outcome.warnings)).join("\n\n"),
    outputs: {
      outcome: previews.some(({ outcome }) => outcome.kind === "changes") ? "changes" : "none",
      fingerprint: only?.outcome.preview.fingerprint ?? "",
      comment: only?.comment ?? ""
    },
    findings: warnings.map(({ message, todo }) => ({
      level: "warning",
      rule: "pull-request",
      message,
      ...todo !== void 0 && { todo }
    }))
  };
});

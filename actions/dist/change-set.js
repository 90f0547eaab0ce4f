import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  changeSet,
  refuseOtherCheckout
} from "./shared/chunk-7IKSCKUZ.js";
import {
  bestEffort,
  commentRenderer
} from "./shared/chunk-C7QRSNNZ.js";
import "./shared/chunk-42ZVVTFH.js";
import "./shared/chunk-XJ56JWXE.js";
import "./shared/chunk-YNADMP5C.js";
import "./shared/chunk-YHF76HCC.js";
import {
  environmentOfBranch,
  previewCommentIn
} from "./shared/chunk-KYSEX7UJ.js";
import {
  environmentNames,
  line,
  previewSummary,
  runAction
} from "./shared/chunk-J3SYDZNF.js";
import {
  isMap
} from "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-TZNMQEWF.js";
import "./shared/chunk-FOOXNF3O.js";
import "./shared/chunk-5X5NI6Q6.js";
import "./shared/chunk-XJZ44DY4.js";
import "./shared/chunk-5IU3TOBA.js";
import {
  Problem
} from "./shared/chunk-5ES3IVZH.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-LFBLY5NN.js";

// actions/lib/render/text/changeSetOutcome.ts
function mergeLines({ kind }) {
  return kind === "changes" ? [line("Merging the pull request executes exactly this, and nothing else.")] : [];
}

// actions/lib/model/gitHub/pullRequest.ts
function isFromFork({ headRepository }, repository) {
  return headRepository?.toLowerCase() !== repository.toLowerCase();
}

// actions/lib/operations/preview/previewPlan.ts
var DEPENDABOT = "dependabot[bot]";
function previewPlanOf({ pullRequest, repository, actor, asked, known }) {
  const { number, baseRef } = pullRequest;
  const own = environmentOfBranch(baseRef);
  if (own !== void 0 && asked !== void 0 && own !== asked) {
    throw new Problem(
      `Pull request #${number} is into '${baseRef}', which holds environment '${own}' and no other, but '${asked}' was asked for.`,
      { kind: "usage", todo: "Leave the input 'environment' out." }
    );
  }
  const silent = distrustOf(pullRequest, repository, actor);
  return {
    environments: own !== void 0 ? [own] : asked !== void 0 ? [asked] : known,
    predict: silent !== void 0 || own === void 0,
    silent
  };
}
function distrustOf(pullRequest, repository, actor) {
  if (pullRequest.headRepository === void 0) return "the repository it came from was deleted";
  if (isFromFork(pullRequest, repository)) return "it comes from a fork";
  return actor === DEPENDABOT ? "it comes from Dependabot" : void 0;
}

// actions/lib/operations/previewPullRequest.ts
async function previewPullRequest(order, tools) {
  const outcome = await changeSet(order, tools);
  const { forge } = tools;
  if (!forge) return { outcome, comment: "not-written" };
  const what = `The comment on pull request #${order.pullRequest.number}`;
  const comment = await bestEffort(what, () => upsert(order, outcome, { ...tools, forge }), tools);
  return { outcome, comment: comment ?? "not-written" };
}
async function upsert({ environment: { name }, predict, pullRequest, about }, { kind, preview }, { forge, commentRenderer: commentRenderer2 }) {
  const { number, headSha, mergeSha } = pullRequest;
  const { inputsDigest, fingerprint } = preview;
  const marker = { environment: name, headSha, mergeSha, inputsDigest, fingerprint, state: "current" };
  const own = previewCommentIn(await forge.comments(number), name, commentRenderer2);
  if (!own && predict && kind === "none") return "not-needed";
  const body = commentRenderer2.previewComment(preview, marker, about);
  if (own?.comment.body === body) return "unchanged";
  if (own && await forge.updateComment(own.comment.id, body) === "updated") return "updated";
  await forge.createComment(number, body);
  return "created";
}

// actions/run/previewEnvironments.ts
var BASE = "HEAD^1";
async function previewEnvironments({ pullRequest, run, asked, session }, tools) {
  const known = await environmentNames(tools);
  const plan = previewPlanOf({ pullRequest, repository: run.repository, actor: run.actor, asked, known });
  if (plan.silent !== void 0) {
    const text = `Nobody is told on pull request #${pullRequest.number}, and no credentials are used, because ${plan.silent}.`;
    tools.reporter.report({ kind: "warning", text });
  }
  const previewed = [];
  for (const name of plan.environments) {
    const cloud = await (plan.predict ? tools.openOffline(name) : tools.open(name, "preview"));
    const forge = plan.silent === void 0 ? await tools.forge() : void 0;
    const { environment } = cloud;
    const mergeSha = await mergeShaOf(pullRequest, run, tools);
    const predicted = plan.predict ? { predict: true, base: BASE } : {};
    const order = { ...session, ...predicted, environment, pullRequest: { ...pullRequest, mergeSha }, about: run };
    previewed.push(await previewPullRequest(order, { ...cloud, forge, commentRenderer }));
  }
  return previewed;
}
async function mergeShaOf({ number, mergeCommitSha }, { eventName, sha }, { workspace, reporter }) {
  const isOfEvent = eventName === "pull_request";
  const commit = isOfEvent ? sha : mergeCommitSha;
  if (commit === void 0) {
    throw new Problem(`GitHub has no merge result of pull request #${number}, so there is nothing to preview.`, {
      todo: "Solve its conflicts, if it has any; otherwise GitHub is still merging: run the job again."
    });
  }
  const todo = isOfEvent ? "Let actions/checkout take what it takes by itself: leave its 'ref' out." : `Check out 'refs/pull/${number}/merge', and run the job again: the pull request or its base may have moved meanwhile.`;
  const what = `the merge result of pull request #${number}`;
  const checkout = await refuseOtherCheckout({ commit, what, todo }, { workspace });
  if (checkout === "unknown" && !isOfEvent) {
    const text = `Without git nothing tells whether ${what} is checked out.`;
    reporter.report({ kind: "warning", text });
  }
  return commit;
}

// actions/run/pullRequestOfEvent.ts
async function pullRequestOfEvent({ event, eventName }, refresh, forge) {
  if (refresh !== void 0) return refreshed(refresh, await forge());
  const given = isMap(event) ? event.pull_request : void 0;
  const found = isMap(given) ? pullRequestOf(given) : void 0;
  if (found) return found;
  throw new Problem(`The event '${eventName}' is about no pull request.`, {
    kind: "usage",
    todo: "Start the workflow 'on: pull_request', or name a pull request in the input 'refresh'."
  });
}
async function refreshed(refresh, forge) {
  if (!/^[1-9]\d{0,9}$/.test(refresh)) {
    throw new Problem(`'${refresh}' is no number of a pull request.`, {
      kind: "usage",
      todo: "Give the input 'refresh' digits alone."
    });
  }
  const found = await forge.pullRequest(Number(refresh));
  if (found?.state === "open") return found;
  throw new Problem(`There is no open pull request #${refresh}.`, {
    kind: "usage",
    todo: "Name one that is open."
  });
}
function pullRequestOf(given) {
  const { number, title, state, base, head, merge_commit_sha: mergeCommitSha } = given;
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
  const previewed = await previewEnvironments({ pullRequest, run, asked: input("environment"), session }, tools);
  const [only] = previewed.length === 1 ? previewed : [];
  return {
    code: 0,
    lines: only ? mergeLines(only.outcome) : [],
    summary: previewed.map(({ outcome }) => previewSummary(outcome.preview, previewed.length)).join("\n\n"),
    outputs: {
      outcome: previewed.some(({ outcome }) => outcome.kind === "changes") ? "changes" : "none",
      fingerprint: only?.outcome.preview.fingerprint ?? "",
      comment: only?.comment ?? ""
    }
  };
});

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  quotedList
} from "./chunk-CQIE77JX.js";

// actions/lib/model/gitHub/workflowRun.ts
var ACTIONS_BOT = "github-actions[bot]";

// actions/lib/operations/review/previewComments.ts
function previewCommentIn(comments, environment, { markerOf }) {
  return markedIn(comments, environment, { markerOf }).findLast(({ comment }) => comment.author === ACTIONS_BOT);
}
function otherAuthorsIn(comments, environment, { markerOf }) {
  const authors = markedIn(comments, environment, { markerOf }).map(({ comment }) => comment.author);
  return [...new Set(authors)].filter((author) => author !== ACTIONS_BOT);
}
function markedIn(comments, environment, { markerOf }) {
  return comments.flatMap((comment) => {
    const marker = markerOf(comment.body);
    return marker?.environment === environment ? [{ comment, marker }] : [];
  });
}

// actions/lib/operations/review/findReviewedPreview.ts
var PREFIX = "env/";
function branchOf(environment) {
  return `${PREFIX}${environment}`;
}
function environmentOfBranch(branch) {
  return branch.startsWith(PREFIX) ? branch.slice(PREFIX.length) : void 0;
}
async function findReviewedPreview({ environment, push }, tools) {
  const branch = branchOf(environment);
  if (push.created) return none(`this push created branch '${branch}', so no pull request brought it there`);
  const pullRequests = await mergedBy(push, branch, tools);
  const [pullRequest, ...others] = pullRequests;
  if (!pullRequest) return none(`no merged pull request into '${branch}' brought '${shortSha(push.commits.at(-1))}'`);
  if (others.length > 0) {
    const names = pullRequests.map(({ number }) => `#${number}`).join(", ");
    return none(`this push brought several pull requests (${names}), and each of them was reviewed alone`, pullRequests);
  }
  const pushed = push.commits.at(-1);
  if (pushed !== pullRequest.mergeCommitSha) {
    const merge = `'${shortSha(pullRequest.mergeCommitSha)}' of pull request #${pullRequest.number}`;
    return none(`commit '${shortSha(pushed)}' was pushed beside the merge commit ${merge}`, pullRequests);
  }
  return previewOn(pullRequest, environment, tools);
}
function none(reason, pullRequests = []) {
  return { kind: "not-reviewed", reason, pullRequests };
}
var MOST_COMMITS = 40;
var AT_ONCE = 5;
async function mergedBy({ commits }, branch, { forge }) {
  const pushedCommits = new Set(commits);
  const merged = /* @__PURE__ */ new Map();
  const candidates = commits.slice(-MOST_COMMITS);
  for (let start = 0; start < candidates.length; start += AT_ONCE) {
    const responses = await Promise.all(candidates.slice(start, start + AT_ONCE).map((sha) => forge.pullRequestsOf(sha)));
    for (const pullRequest of responses.flat()) {
      const { number, baseRef, mergedAt, mergeCommitSha = "" } = pullRequest;
      if (baseRef === branch && mergedAt !== void 0 && pushedCommits.has(mergeCommitSha))
        merged.set(number, pullRequest);
    }
  }
  return [...merged.values()].sort((a, b) => a.number - b.number);
}
async function previewOn(pullRequest, environment, { forge, commentRenderer }) {
  const { number, headSha } = pullRequest;
  const comments = await forge.comments(number);
  const own = previewCommentIn(comments, environment, commentRenderer);
  if (!own) {
    const otherAuthors = otherAuthorsIn(comments, environment, commentRenderer);
    const otherAuthorsNote = otherAuthors.length > 0 ? `, only one by ${quotedList(otherAuthors)}` : "";
    return none(`pull request #${number} has no preview of '${environment}' by ${ACTIONS_BOT}${otherAuthorsNote}`, [
      pullRequest
    ]);
  }
  const editor = await forge.editorOf(own.comment);
  if (editor !== void 0)
    return none(
      `'${editor}' edited the preview on pull request #${number}, and no preview replaced it before the merge`,
      [pullRequest]
    );
  if (own.marker.headSha !== headSha) {
    const commits = `of commit '${shortSha(own.marker.headSha)}', but '${shortSha(headSha)}' was merged`;
    return none(`the preview on pull request #${number} is ${commits}`, [pullRequest]);
  }
  return { kind: "reviewed", pullRequests: [pullRequest], marker: own.marker };
}
function shortSha(sha = "") {
  return sha.slice(0, 10);
}

export {
  ACTIONS_BOT,
  previewCommentIn,
  branchOf,
  environmentOfBranch,
  findReviewedPreview,
  shortSha
};

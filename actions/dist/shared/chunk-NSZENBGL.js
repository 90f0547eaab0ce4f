import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  DOCUMENTATION_ACCOUNT,
  causesDataLoss,
  holdsData,
  mayReplace,
  resourcePathOf
} from "./chunk-RWIUJDF5.js";
import {
  NESTED_STACK
} from "./chunk-FOOXNF3O.js";
import {
  Problem
} from "./chunk-5ES3IVZH.js";

// actions/lib/operations/environment/checkAccount.ts
async function checkAccount({ environment, sessionRegion }, { identity, reporter }) {
  reporter.report({ kind: "step", step: "check the account", subject: environment.account });
  if (sessionRegion !== void 0 && sessionRegion !== environment.region) {
    throw new Problem(
      `Environment '${environment.name}' is in region '${environment.region}', but your session says '${sessionRegion}'. Nothing was touched.`,
      {
        kind: "refused",
        location: environment.locationOf(["region"]),
        todo: `Set AWS_REGION to '${environment.region}' or unset it, then run the command again.`
      }
    );
  }
  const { account, arn } = await callerOf(identity);
  if (account !== environment.account) throw wrongAccount(environment, account, arn);
}
async function callerOf(identity) {
  try {
    return await identity.caller();
  } catch (error) {
    if (!(error instanceof Problem) || error.reason === "unavailable") throw error;
    const { message, todo, missingPermission } = error;
    const said = /[.!?]'?$/.test(message) ? message : `${message}.`;
    throw new Problem(`${said} Nothing was touched.`, {
      kind: "refused",
      ...todo !== void 0 && { todo },
      missingPermission,
      cause: error
    });
  }
}
function wrongAccount(environment, account, arn) {
  const location = environment.locationOf(["account"]);
  if (environment.account === DOCUMENTATION_ACCOUNT) {
    return new Problem(
      `Environment '${environment.name}' is not set up yet: it still has the account number of AWS's documentation, '${DOCUMENTATION_ACCOUNT}'. Nothing was touched.`,
      { kind: "refused", location, todo: `Put your account number into ${environment.file}: account: "${account}".` }
    );
  }
  return new Problem(
    `Environment '${environment.name}' belongs to account '${environment.account}', but your credentials are those of '${arn}' in account '${account}'. Nothing was touched.`,
    {
      kind: "refused",
      location,
      todo: `Sign in to account '${environment.account}', or correct 'account' in ${location.file}.`
    }
  );
}

// actions/lib/operations/review/guardDataLoss.ts
async function dataLossIn(changes, cloudFormation) {
  const direct = changes.filter(causesDataLoss).map(dataLossOf);
  const stacks = changes.filter(
    (change) => change.type === NESTED_STACK && (change.action === "remove" || mayReplace(change))
  );
  const inside = await Promise.all(stacks.map((change) => dataLossInside(change, cloudFormation)));
  return [...new Map([...inside.flat(), ...direct].map((loss) => [loss.name, loss])).values()];
}
function guardDataLoss(environment, losses) {
  refuseUnusedApprovals(environment, losses);
  const unapproved = unapprovedOf(environment, losses);
  if (unapproved.length > 0) throw refuseDataLoss(environment, unapproved);
}
function dataLossWarning(environment, losses) {
  const unapproved = unapprovedOf(environment, losses);
  if (unapproved.length === 0) return void 0;
  const { file } = environment.locationOf([]);
  return `Environment '${environment.name}' is protected: a deployment of this is refused until the loss of ${quotedList(unapproved.map(({ name }) => name))} is approved by 'approved-losses' in ${file}.`;
}
function unapprovedOf(environment, losses) {
  return environment.protected ? losses.filter(({ name }) => !environment.approvedLosses.includes(name)) : [];
}
function refuseUnusedApprovals(environment, losses) {
  const names = new Set(losses.map(({ name }) => name));
  const findings = environment.approvedLosses.flatMap((name, index) => {
    if (names.has(name)) return [];
    const location = environment.locationOf(["approved-losses", index]);
    const message = `No change removes or replaces '${name}', but its loss is approved.`;
    return [{ level: "error", rule: "environment/unused-approved-loss", message, location }];
  });
  const [first] = findings;
  if (!first) return;
  const unused = environment.approvedLosses.filter((name) => !names.has(name));
  throw new Problem(
    `The loss of ${quotedList(unused)} is approved, but no change removes or replaces it. An approval left behind would let a later accident pass. Nothing was changed.`,
    {
      kind: "refused",
      location: first.location,
      findings: findings.length > 1 ? findings : [],
      todo: `Remove ${quotedList(unused)} from 'approved-losses' in ${first.location.file}.`
    }
  );
}
function warnUsedApprovals({ approvedLosses, locationOf }, { reporter }) {
  if (approvedLosses.length === 0) return;
  const { file } = locationOf(["approved-losses"]);
  reporter.report({
    kind: "warning",
    text: `Nothing changes any more: remove ${quotedList(approvedLosses)} from 'approved-losses' in ${file}.`
  });
}
function quotedList(names) {
  const quoted = names.map((name) => `'${name}'`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
function dataLossOf(change) {
  const causes = change.properties.filter(({ replacement, unchanged }) => replacement !== "never" && !unchanged).map(({ path }) => shortened(path));
  const because = change.action !== "remove" && causes.length > 0 ? `because ${[...new Set(causes)].join(", ")} changed` : void 0;
  return {
    name: resourcePathOf(change),
    type: change.type,
    how: change.action === "remove" ? "remove" : "replace",
    because
  };
}
function shortened(path) {
  return path.replace(/^\/Properties\//, "").replaceAll("/", ".");
}
async function dataLossInside(change, cloudFormation) {
  const { how } = dataLossOf(change);
  const because = `because its stack '${resourcePathOf(change)}' would be ${how}d`;
  const inside = async (stackId, path) => {
    if (!stackId) return [];
    const resources = (await cloudFormation.resources(stackId)).filter(({ status }) => status !== "DELETE_COMPLETE");
    const lists = resources.map(async ({ logicalId, physicalId, type }) => {
      const name = `${path}/${logicalId}`;
      if (type === NESTED_STACK) return inside(physicalId, name);
      return holdsData(type) ? [{ name, type, how, because }] : [];
    });
    return (await Promise.all(lists)).flat();
  };
  return inside(change.physicalId, resourcePathOf(change));
}
function refuseDataLoss({ name, locationOf }, losses) {
  const told = losses.map((loss) => `${loss.how} '${loss.name}'${loss.because ? `, ${loss.because}` : ""}`);
  const { file } = locationOf([]);
  return new Problem(
    `The change set would ${told.join("; ")}${losses.some(({ because }) => because) ? "," : ""} and environment '${name}' is protected. Nothing was changed.`,
    {
      kind: "refused",
      todo: `Take the change back, or approve the loss by adding ${quotedList(losses.map((loss) => loss.name))} to 'approved-losses' in ${file} in a pull request of its own.`
    }
  );
}

// actions/lib/operations/review/previewComments.ts
var COMMENT_AUTHOR = "github-actions[bot]";
function previewCommentIn(comments, environment, { markerOf }) {
  return markedIn(comments, environment, { markerOf }).findLast(({ comment }) => comment.author === COMMENT_AUTHOR);
}
function otherAuthorsIn(comments, environment, { markerOf }) {
  const authors = markedIn(comments, environment, { markerOf }).map(({ comment }) => comment.author);
  return [...new Set(authors)].filter((author) => author !== COMMENT_AUTHOR);
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
    return none(`this push brought several pull requests (${names}), and each was reviewed by itself`, pullRequests);
  }
  return previewOn(pullRequest, environment, tools);
}
function none(why, pullRequests = []) {
  return { kind: "not-reviewed", why, pullRequests };
}
var MOST_COMMITS = 40;
var AT_ONCE = 5;
async function mergedBy({ commits }, branch, { forge }) {
  const brought = new Set(commits);
  const found = /* @__PURE__ */ new Map();
  const asked = commits.slice(-MOST_COMMITS);
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const answers = await Promise.all(asked.slice(start, start + AT_ONCE).map((sha) => forge.pullRequestsOf(sha)));
    for (const one of answers.flat()) {
      const isMerged = one.mergedAt !== void 0 && brought.has(one.mergeCommitSha ?? "");
      if (one.baseRef === branch && isMerged) found.set(one.number, one);
    }
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}
async function previewOn(pullRequest, environment, { forge, commentRenderer }) {
  const { number, headSha } = pullRequest;
  const comments = await forge.comments(number);
  const own = previewCommentIn(comments, environment, commentRenderer);
  if (!own) {
    const strangers = otherAuthorsIn(comments, environment, commentRenderer);
    const forged = strangers.length > 0 ? `, only one that ${quotedList(strangers)} wrote` : "";
    return none(`pull request #${number} has no preview of '${environment}' by ${COMMENT_AUTHOR}${forged}`, [
      pullRequest
    ]);
  }
  const editor = await forge.editorOf(own.comment);
  if (editor !== void 0) return none(`'${editor}' edited the preview on pull request #${number}`, [pullRequest]);
  if (own.marker.headSha !== headSha) {
    const which = `of commit '${shortSha(own.marker.headSha)}', but '${shortSha(headSha)}' was merged`;
    return none(`the preview on pull request #${number} is ${which}`, [pullRequest]);
  }
  return { kind: "reviewed", pullRequests: [pullRequest], marker: own.marker };
}
function shortSha(sha = "") {
  return sha.slice(0, 10);
}

export {
  dataLossIn,
  guardDataLoss,
  dataLossWarning,
  refuseUnusedApprovals,
  warnUsedApprovals,
  quotedList,
  previewCommentIn,
  branchOf,
  environmentOfBranch,
  findReviewedPreview,
  shortSha,
  checkAccount
};

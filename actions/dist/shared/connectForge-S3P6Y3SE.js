import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  UnusableResponse,
  createOctokit,
  gitHubErrorDetailsOf,
  isRateLimited,
  unexpectedData
} from "./chunk-A62WLKP2.js";
import {
  GITHUB_LIMITS
} from "./chunk-MBEOQ74V.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import "./chunk-WT6PDY5L.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/gitHub/requests/itemsOf.ts
async function* itemsOf(octokit, first) {
  const visited = /* @__PURE__ */ new Set();
  for (let url = first.url; url !== void 0; ) {
    visited.add(url);
    const { data, headers } = await octokit.request({ ...first, url });
    if (!Array.isArray(data)) throw unexpectedData(data, "no list");
    yield* data;
    url = nextPage(headers.link, url);
    if (url !== void 0 && visited.has(url)) throw new UnusableResponse("not-gitHub", "its pages repeat");
  }
}
async function allItems(octokit, first) {
  return Array.fromAsync(itemsOf(octokit, first));
}
function nextPage(link, current) {
  const [, next] = /<([^<>]+)>;\s*rel="next"/.exec(link ?? "") ?? [];
  if (next === void 0) return void 0;
  const host = URL.canParse(next) ? new URL(next).origin : "none";
  if (host === new URL(current).origin) return next;
  throw new UnusableResponse("not-gitHub", `its next page is on another host, '${host}'`);
}

// actions/lib/gitHub/requests/members.ts
function membersOf(data, root = data, path = "") {
  const fail = (reason) => unexpectedData(root, reason);
  if (!isMap(data)) throw fail(path === "" ? "no object" : `no '${path}'`);
  const member = (name, isOfType) => {
    const value = data[name];
    if (isOfType(value)) return value;
    throw fail(`no '${path}${name}'`);
  };
  const optional = (name, isOfType) => data[name] === null ? void 0 : member(name, isOfType);
  const objectOf = (name, value) => membersOf(value, root, `${path}${name}.`);
  return {
    text: (name) => member(name, isText),
    optionalText: (name) => optional(name, isText),
    number: (name) => member(name, isNumber),
    flag: (name) => member(name, isFlag),
    object: (name) => objectOf(name, member(name, isMap)),
    optionalObject: (name) => {
      const value = optional(name, isMap);
      return value && objectOf(name, value);
    },
    has: (name) => data[name] !== void 0,
    list: (name) => member(name, isRequestList),
    requireSame: (subject, received, requested) => {
      if (String(received).toLowerCase() !== String(requested).toLowerCase())
        throw fail(`another ${subject}, '${received}' instead of '${requested}'`);
    }
  };
}
function subjectOfUrl(url) {
  return url.replace(/^.*?\/repos\//, "");
}
function repositoryOfUrl(url) {
  return subjectOfUrl(url).split("/", 2).join("/");
}
function isText(value) {
  return typeof value === "string";
}
function isNumber(value) {
  return typeof value === "number" && Number.isSafeInteger(value);
}
function isFlag(value) {
  return typeof value === "boolean";
}
function isRequestList(value) {
  return Array.isArray(value);
}

// actions/lib/gitHub/requests/gitHubProblemOf.ts
function gitHubProblemOf(error, call) {
  if (error instanceof Problem) return error;
  const details = gitHubErrorDetailsOf(error);
  if (!details) return void 0;
  const { message, ...options } = problemTextOf(details, call);
  return new Problem(message, { ...options, cause: { status: details.status, message: details.message } });
}
function problemTextOf(details, call) {
  if (details.defect !== void 0) return defectTextOf(details, call);
  const { operation, permission: permission4 } = call;
  const quoted = `'${details.message}'`;
  if (isRateLimited(details))
    return {
      message: `GitHub limits the requests of this token and did not ${operation} in time: ${quoted}`,
      reason: "unavailable",
      todo: "Wait until the limit ends (after an hour at most), then run the job again."
    };
  switch (details.status) {
    case void 0:
      return {
        message: `GitHub could not be reached to ${operation}: ${quoted}`,
        reason: "unavailable",
        todo: "See https://www.githubstatus.com; on a runner of your own, check its network and HTTPS_PROXY."
      };
    case 401:
      return {
        message: `GitHub does not accept the token, so it did not ${operation}: ${quoted}`,
        todo: `Pass \`\${{ github.token }}\` as 'github-token'; it is valid until its job ends.`
      };
    case 403:
      return {
        message: `GitHub refused to ${operation}: the token lacks '${permission4}'. ${quoted}`,
        missingPermission: permission4,
        todo: `Add '${permission4}' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it.`
      };
    case 404:
      return {
        message: `GitHub could not ${operation}: not found. It was deleted, or the token has no access to it.`,
        todo: `Check that it exists, and that the job's permissions grant '${permission4}'.`
      };
    case 409:
      return {
        message: `GitHub could not ${operation}, because of a conflicting change: ${quoted}`,
        todo: "Run the job again."
      };
    case 410:
      return {
        message: `GitHub did not ${operation}, because it was deleted or turned off: ${quoted}`,
        todo: "Turn the feature on in the repository's settings (Issues, for example)."
      };
    case 422:
      return {
        message: `GitHub rejected the request to ${operation}: ${quoted}`,
        todo: "Check the part that GitHub names; a comment or an issue has at most 65,536 characters."
      };
    default:
      return { message: `GitHub failed to ${operation} (HTTP ${details.status}): ${quoted}`, ...adviceFor(details) };
  }
}
var CHECK_PROXY = "Log in to the proxy, or check HTTPS_PROXY and GITHUB_API_URL, then run the job again.";
function defectTextOf({ defect, message }, { operation, host }) {
  switch (defect) {
    case "cut-off":
      return {
        message: `The response of '${host}' to the request to ${operation} was cut off: a proxy or a gateway answered in place of GitHub, or lost a part.`,
        reason: "intercepted",
        todo: CHECK_PROXY
      };
    case "missing":
      return {
        message: `GitHub did not ${operation} in time: host '${host}' sent ${message}.`,
        reason: "unavailable",
        todo: "See https://www.githubstatus.com, and check the network, HTTPS_PROXY and GITHUB_API_URL, then run the job again."
      };
    default:
      return {
        message: `A proxy or a gateway answered the request to ${operation} in place of GitHub (host '${host}', ${message}).`,
        reason: "intercepted",
        todo: CHECK_PROXY
      };
  }
}
function adviceFor({ status = 0 }) {
  if (status < 500) return { todo: "Check the action's 'github-token' and GITHUB_API_URL." };
  return { reason: "unavailable", todo: "See https://www.githubstatus.com, then run the job again." };
}

// actions/lib/gitHub/requests/request.ts
function createRequest({ owner, repo, host, connect }) {
  let connected;
  return async (call, send) => {
    connected ??= connect();
    const octokit = await connected;
    try {
      return await send(octokit, { owner, repo });
    } catch (error) {
      throw gitHubProblemOf(error, { ...call, host }) ?? error;
    }
  };
}
async function undefinedOn(statuses, response) {
  try {
    return await response;
  } catch (error) {
    const { defect, status = 0 } = gitHubErrorDetailsOf(error) ?? {};
    if (defect === void 0 && statuses.includes(status)) return void 0;
    throw error;
  }
}
async function createIfAbsent(create, find) {
  try {
    return await create();
  } catch (error) {
    const details = gitHubErrorDetailsOf(error);
    const isLost = details?.defect !== void 0 || details?.status === void 0 || details.status >= 500;
    if (!details || !isLost) throw error;
  }
  return await find() ?? await create();
}

// actions/lib/gitHub/branches.ts
var PREFIX = "refs/heads/";
function connectBranches(request) {
  return {
    branches: (beginning) => request(
      { operation: `list the branches '${beginning}…'`, permission: "contents: read" },
      async (octokit, repository) => {
        const query = { ...repository, ref: `heads/${beginning}` };
        const all = await allItems(octokit, octokit.rest.git.listMatchingRefs.endpoint(query));
        return all.map((item) => {
          const reference = membersOf(item);
          const ref = reference.text("ref");
          const subject = repositoryOfUrl(reference.text("url"));
          reference.requireSame("repository", subject, `${repository.owner}/${repository.repo}`);
          if (!ref.startsWith(`${PREFIX}${beginning}`)) throw unexpectedData(item, `another reference, '${ref}'`);
          return ref.slice(PREFIX.length);
        });
      }
    ),
    branchLimitOf: (name) => request(
      { operation: `read the GitHub environment '${name}'`, permission: "actions: read" },
      async (octokit, repository) => {
        const query = { ...repository, environment_name: name };
        const response = await undefinedOn([404], octokit.rest.repos.getEnvironment(query));
        if (!response) return "absent";
        const environment = membersOf(response.data);
        environment.requireSame("environment", environment.text("name"), name);
        if (!environment.has("deployment_branch_policy")) return "unlimited";
        const policy = environment.optionalObject("deployment_branch_policy");
        const isLimited = policy && (policy.flag("custom_branch_policies") || policy.flag("protected_branches"));
        return isLimited ? "limited" : "unlimited";
      }
    )
  };
}

// actions/lib/gitHub/codeScanning.ts
import { gzipSync } from "node:zlib";
var TOKEN_REFUSED = "Resource not accessible by integration";
function connectCodeScanning(request) {
  return {
    uploadFindings: ({ commit, ref, sarif }) => request(
      { operation: "accept the findings for code scanning", permission: "security-events: write" },
      async (octokit, repository) => {
        const upload = { ...repository, commit_sha: commit, ref, sarif: gzipSync(sarif).toString("base64") };
        const send = async () => {
          const { data } = await octokit.rest.codeScanning.uploadSarif(upload);
          const receipt = membersOf(data);
          const subject = repositoryOfUrl(receipt.text("url"));
          receipt.requireSame("repository", subject, `${repository.owner}/${repository.repo}`);
          return { kind: "uploaded" };
        };
        return unavailableOr(createIfAbsent(send, async () => void 0));
      }
    )
  };
}
async function unavailableOr(upload) {
  try {
    return await upload;
  } catch (error) {
    const details = gitHubErrorDetailsOf(error);
    if (!details || details.defect !== void 0 || isRateLimited(details)) throw error;
    const isOfRepository = details.status === 403 && !details.message.includes(TOKEN_REFUSED);
    if (isOfRepository || details.status === 404) return { kind: "unavailable", reason: details.message };
    throw error;
  }
}

// actions/lib/gitHub/commentOf.ts
var DELETED_ACCOUNT = "ghost";
function commentOf(response, issue) {
  const comment = membersOf(response);
  if (issue !== void 0) comment.requireSame("issue", subjectOfUrl(comment.text("issue_url")), issue);
  return {
    id: comment.number("id"),
    nodeId: comment.text("node_id"),
    author: authorOf(comment),
    body: comment.text("body")
  };
}
function authorOf(members) {
  return members.optionalObject("user")?.text("login") ?? DELETED_ACCOUNT;
}
var EDITOR_QUERY = `query ($id: ID!) {
  node(id: $id) { ... on IssueComment { id lastEditedAt editor { login __typename } } }
}`;
function editorIn(response, nodeId) {
  const node = membersOf(response).object("node");
  if (node.text("id") !== nodeId) throw unexpectedData(response, "another comment");
  const lastEditedAt = node.optionalText("lastEditedAt");
  const editor = node.optionalObject("editor");
  if (lastEditedAt === void 0) return void 0;
  if (!editor) return DELETED_ACCOUNT;
  return editor.text("__typename") === "Bot" ? `${editor.text("login")}[bot]` : editor.text("login");
}

// actions/lib/gitHub/comments.ts
var permission = "pull-requests: write";
function connectComments(request) {
  return {
    comments: (number) => request(
      { operation: `read the comments of pull request ${number}`, permission: "pull-requests: read" },
      (octokit, repository) => allComments(octokit, { ...repository, issue_number: number })
    ),
    editorOf: (comment) => request(
      { operation: `read who edited comment ${comment.id}`, permission: "pull-requests: read" },
      async (octokit) => {
        const editor = editorIn(await octokit.graphql(EDITOR_QUERY, { id: comment.nodeId }), comment.nodeId);
        return editor === comment.author ? void 0 : editor;
      }
    ),
    createComment: (number, body) => request({ operation: `comment on pull request ${number}`, permission }, (octokit, repository) => {
      const thread = { ...repository, issue_number: number };
      return createIfAbsent(
        async () => commentOf((await octokit.rest.issues.createComment({ ...thread, body })).data, issueOf(thread)),
        async () => (await allComments(octokit, thread)).findLast((comment) => comment.body === body)
      );
    }),
    updateComment: (id, body) => request({ operation: `edit comment ${id}`, permission }, async (octokit, repository) => {
      const change = octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
      const response = await undefinedOn([404, 410], change);
      if (!response) return "gone";
      membersOf(response.data).requireSame("comment", commentOf(response.data).id, id);
      return "updated";
    })
  };
}
async function allComments(octokit, thread) {
  const all = await allItems(octokit, octokit.rest.issues.listComments.endpoint({ ...thread, per_page: 100 }));
  return all.map((comment) => commentOf(comment, issueOf(thread)));
}
function issueOf({ owner, repo, issue_number: number }) {
  return `${owner}/${repo}/issues/${number}`;
}

// actions/lib/gitHub/history.ts
var ENDED = /* @__PURE__ */ new Set(["success", "failure", "error", "inactive"]);
var ORDERS = /* @__PURE__ */ new Set(["ahead", "behind", "diverged", "identical"]);
function connectHistory(request) {
  return {
    deployedCommit: (environment) => request(
      { operation: `list the deployments of '${environment}'`, permission: "deployments: read" },
      async (octokit, repository) => {
        const query = { ...repository, environment, per_page: 30 };
        const newestFirst = itemsOf(octokit, octokit.rest.repos.listDeployments.endpoint(query));
        for await (const item of newestFirst) {
          const deployment = membersOf(item);
          deployment.requireSame("environment", deployment.text("environment"), environment);
          const subject = subjectOfUrl(deployment.text("repository_url"));
          deployment.requireSame("repository", subject, `${repository.owner}/${repository.repo}`);
          const sha = deployment.text("sha");
          const states = await statesOf(deployment.number("id"), octokit, repository);
          if (states.some((state) => ENDED.has(state))) return sha;
        }
        return void 0;
      }
    ),
    hasEnded: ({ id, attempt }) => request({ operation: `read run ${id}`, permission: "actions: read" }, async (octokit, repository) => {
      const query = { ...repository, run_id: Number(id), attempt_number: attempt };
      const response = await undefinedOn([404], octokit.rest.actions.getWorkflowRunAttempt(query));
      if (response === void 0) return true;
      const run = membersOf(response.data);
      run.requireSame("run", run.number("id"), id);
      run.requireSame("attempt", run.number("run_attempt"), attempt);
      return run.text("status") === "completed";
    }),
    isAncestor: (ancestor, descendant) => request(
      { operation: `compare '${ancestor}' with '${descendant}'`, permission: "contents: read" },
      async (octokit, repository) => {
        const query = { ...repository, basehead: `${ancestor}...${descendant}`, per_page: 1 };
        const response = await undefinedOn([404], octokit.rest.repos.compareCommitsWithBasehead(query));
        if (response === void 0) return false;
        const comparison = membersOf(response.data);
        comparison.requireSame("commit", comparison.object("base_commit").text("sha"), ancestor);
        const order = comparison.text("status");
        if (!ORDERS.has(order)) throw unexpectedData(response.data, "no 'status'");
        return order === "ahead" || order === "identical";
      }
    )
  };
}
async function statesOf(id, octokit, repository) {
  const { listDeploymentStatuses } = octokit.rest.repos;
  const query = { ...repository, deployment_id: id, per_page: 100 };
  const statuses = await allItems(octokit, listDeploymentStatuses.endpoint(query));
  return statuses.map((item) => {
    const status = membersOf(item);
    const subject = subjectOfUrl(status.text("deployment_url"));
    status.requireSame("deployment", subject, `${repository.owner}/${repository.repo}/deployments/${id}`);
    return status.text("state");
  });
}

// actions/lib/gitHub/issues.ts
var permission2 = "issues: write";
function connectIssues(request) {
  return {
    issues: (label) => request(
      { operation: `list the issues labelled '${label}'`, permission: "issues: read" },
      (octokit, repository) => openIssues(octokit, repository, label)
    ),
    createIssue: ({ title, body, label }) => request(
      { operation: `open the issue '${title}'`, permission: permission2 },
      (octokit, repository) => createIfAbsent(
        async () => {
          const { data } = await octokit.rest.issues.create({ ...repository, title, body, labels: [label] });
          return issueIn(data, repository).number("number");
        },
        async () => (await openIssues(octokit, repository, label)).find((issue) => issue.body === body)?.number
      )
    ),
    updateIssue: (number, change) => request({ operation: `change issue ${number}`, permission: permission2 }, async (octokit, repository) => {
      const { data } = await octokit.rest.issues.update({ ...repository, issue_number: number, ...change });
      const issue = issueIn(data, repository);
      issue.requireSame("issue", issue.number("number"), number);
    })
  };
}
async function openIssues(octokit, repository, label) {
  const query = { ...repository, labels: label, state: "open", per_page: 100 };
  const all = await allItems(octokit, octokit.rest.issues.listForRepo.endpoint(query));
  return all.flatMap((item) => {
    const issue = issueIn(item, repository);
    if (!issue.list("labels").some((candidate) => labelOf(candidate)?.toLowerCase() === label.toLowerCase()))
      throw unexpectedData(item, `an issue without label '${label}'`);
    const forgeIssue = {
      number: issue.number("number"),
      author: authorOf(issue),
      body: issue.optionalText("body") ?? ""
    };
    return issue.has("pull_request") ? [] : [forgeIssue];
  });
}
function labelOf(label) {
  const name = isMap(label) ? label.name : label;
  return typeof name === "string" ? name : void 0;
}
function issueIn(data, { owner, repo }) {
  const issue = membersOf(data);
  issue.requireSame("repository", subjectOfUrl(issue.text("repository_url")), `${owner}/${repo}`);
  return issue;
}

// actions/lib/gitHub/pullRequestOf.ts
function pullRequestOf(response) {
  const pullRequest = membersOf(response);
  const base = pullRequest.object("base");
  const head = pullRequest.object("head");
  const state = pullRequest.text("state");
  if (state !== "open" && state !== "closed") throw unexpectedData(response, "no 'state'");
  return {
    number: pullRequest.number("number"),
    title: pullRequest.text("title"),
    state,
    baseRef: base.text("ref"),
    headRef: head.text("ref"),
    headSha: head.text("sha"),
    headRepository: head.optionalObject("repo")?.text("full_name"),
    mergeCommitSha: pullRequest.optionalText("merge_commit_sha"),
    mergedAt: dateOf(pullRequest.optionalText("merged_at"), response)
  };
}
function baseRepositoryOf(response) {
  return membersOf(response).object("base").object("repo").text("full_name");
}
function dateOf(text, response) {
  if (text === void 0) return void 0;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw unexpectedData(response, "no 'merged_at'");
  return date;
}

// actions/lib/gitHub/pullRequests.ts
var permission3 = "pull-requests: read";
function connectPullRequests(request) {
  return {
    pullRequest: (number) => request({ operation: `read pull request ${number}`, permission: permission3 }, async (octokit, repository) => {
      const response = await undefinedOn([404], octokit.rest.pulls.get({ ...repository, pull_number: number }));
      if (!response) return void 0;
      const { data } = response;
      membersOf(data).requireSame("pull request", pullRequestOf(data).number, number);
      requireRepository(data, repository);
      return pullRequestOf(data);
    }),
    pullRequestsOf: (sha) => request({ operation: `list the pull requests of commit '${sha}'`, permission: permission3 }, async (octokit, repository) => {
      const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
      const all = await allItems(octokit, list.endpoint({ ...repository, commit_sha: sha, per_page: 100 }));
      return all.filter((item) => isOf(baseRepositoryOf(item), repository)).map(pullRequestOf);
    }),
    openPullRequests: (baseRef) => request({ operation: `list the open pull requests to '${baseRef}'`, permission: permission3 }, async (octokit, repository) => {
      const query = { ...repository, state: "open", base: baseRef, per_page: 100 };
      const all = await allItems(octokit, octokit.rest.pulls.list.endpoint(query));
      return all.map((item) => {
        requireRepository(item, repository);
        membersOf(item).requireSame("branch", pullRequestOf(item).baseRef, baseRef);
        return pullRequestOf(item);
      });
    })
  };
}
function requireRepository(item, { owner, repo }) {
  membersOf(item).requireSame("repository", baseRepositoryOf(item), `${owner}/${repo}`);
}
function isOf(fullName, { owner, repo }) {
  return fullName.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}

// actions/lib/gitHub/connectForge.ts
function connectForge({ repository, limits, ...options }) {
  const [owner = "", repo = ""] = repository.split("/");
  const connect = () => createOctokit({ ...options, limits: { ...GITHUB_LIMITS, ...limits } });
  const host = URL.canParse(options.apiUrl) ? new URL(options.apiUrl).host : options.apiUrl;
  const request = createRequest({ owner, repo, host, connect });
  return {
    repository,
    ...connectPullRequests(request),
    ...connectComments(request),
    ...connectHistory(request),
    ...connectIssues(request),
    ...connectBranches(request),
    ...connectCodeScanning(request)
  };
}
export {
  connectForge
};

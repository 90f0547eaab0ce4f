import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createIfAbsent,
  createRequest,
  membersOf,
  repositoryOfUrl,
  subjectOfUrl,
  undefinedOn
} from "./chunk-CTKDJGNI.js";
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
import "./chunk-CQIE77JX.js";
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

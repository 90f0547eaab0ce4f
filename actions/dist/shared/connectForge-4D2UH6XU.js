import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createOctokit,
  gitHubErrorDetailsOf,
  isRateLimited
} from "./chunk-2FOK5ETD.js";
import "./chunk-FL3UVJ3G.js";
import {
  Problem
} from "./chunk-RHINW7DJ.js";
import "./chunk-LFBLY5NN.js";

// actions/lib/gitHub/commentOf.ts
var DELETED_ACCOUNT = "ghost";
function commentOf(response) {
  const { id, node_id: nodeId, user, body } = response;
  return { id, nodeId, author: user?.login ?? DELETED_ACCOUNT, body: body ?? "" };
}
var EDITOR_QUERY = `query ($id: ID!) {
  node(id: $id) { ... on IssueComment { lastEditedAt editor { login __typename } } }
}`;
function editorIn({ node }) {
  if (!node?.lastEditedAt) return void 0;
  const { editor } = node;
  if (!editor) return DELETED_ACCOUNT;
  return editor.__typename === "Bot" ? `${editor.login}[bot]` : editor.login;
}

// actions/lib/gitHub/gitHubProblemOf.ts
function gitHubProblemOf(error, call) {
  if (error instanceof Problem) return error;
  const details = gitHubErrorDetailsOf(error);
  if (!details) return void 0;
  const { message, ...options } = problemTextOf(details, call);
  return new Problem(message, { ...options, cause: { status: details.status, message: details.message } });
}
function problemTextOf(details, { operation, permission: permission4 }) {
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
function adviceFor({ status = 0 }) {
  if (status < 500) return { todo: "Check the action's 'github-token' and GITHUB_API_URL." };
  return { reason: "unavailable", todo: "See https://www.githubstatus.com, then run the job again." };
}

// actions/lib/gitHub/request.ts
function createRequest({ owner, repo, connect }) {
  let connected;
  return async (call, send) => {
    connected ??= connect();
    const octokit = await connected;
    try {
      return await send(octokit, { owner, repo });
    } catch (error) {
      throw gitHubProblemOf(error, call) ?? error;
    }
  };
}
async function undefinedOn(statuses, response) {
  try {
    return await response;
  } catch (error) {
    if (statuses.includes(gitHubErrorDetailsOf(error)?.status ?? 0)) return void 0;
    throw error;
  }
}
async function createIfAbsent(create, find) {
  try {
    return await create();
  } catch (error) {
    const details = gitHubErrorDetailsOf(error);
    if (!details || details.status !== void 0 && details.status < 500) throw error;
  }
  return await find() ?? await create();
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
        const editor = editorIn(await octokit.graphql(EDITOR_QUERY, { id: comment.nodeId }));
        return editor === comment.author ? void 0 : editor;
      }
    ),
    createComment: (number, body) => request({ operation: `comment on pull request ${number}`, permission }, (octokit, repository) => {
      const thread = { ...repository, issue_number: number };
      return createIfAbsent(
        async () => commentOf((await octokit.rest.issues.createComment({ ...thread, body })).data),
        async () => (await allComments(octokit, thread)).findLast((comment) => comment.body === body)
      );
    }),
    updateComment: (id, body) => request({ operation: `edit comment ${id}`, permission }, async (octokit, repository) => {
      const change = octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
      return await undefinedOn([404, 410], change) ? "updated" : "gone";
    })
  };
}
async function allComments(octokit, thread) {
  const all = await octokit.paginate(octokit.rest.issues.listComments, { ...thread, per_page: 100 });
  return all.map(commentOf);
}

// actions/lib/gitHub/history.ts
var ENDED = /* @__PURE__ */ new Set(["success", "failure", "error", "inactive"]);
function connectHistory(request) {
  return {
    deployedCommit: (environment) => request(
      { operation: `list the deployments of '${environment}'`, permission: "deployments: read" },
      async (octokit, repository) => {
        const { listDeployments, listDeploymentStatuses } = octokit.rest.repos;
        const newestFirst = octokit.paginate.iterator(listDeployments, { ...repository, environment, per_page: 30 });
        for await (const { data } of newestFirst)
          for (const { id, sha } of data) {
            const statuses = await listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 100 });
            if (statuses.data.some(({ state }) => ENDED.has(state))) return sha;
          }
        return void 0;
      }
    ),
    hasEnded: ({ id, attempt }) => request({ operation: `read run ${id}`, permission: "actions: read" }, async (octokit, repository) => {
      const run = { ...repository, run_id: Number(id), attempt_number: attempt };
      const response = await undefinedOn([404], octokit.rest.actions.getWorkflowRunAttempt(run));
      return response === void 0 || response.data.status === "completed";
    }),
    isAncestor: (ancestor, descendant) => request(
      { operation: `compare '${ancestor}' with '${descendant}'`, permission: "contents: read" },
      async (octokit, repository) => {
        const basehead = `${ancestor}...${descendant}`;
        const comparison = octokit.rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 });
        const response = await undefinedOn([404], comparison);
        return response?.data.status === "ahead" || response?.data.status === "identical";
      }
    )
  };
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
        async () => (await octokit.rest.issues.create({ ...repository, title, body, labels: [label] })).data.number,
        async () => (await openIssues(octokit, repository, label)).find((issue) => issue.body === body)?.number
      )
    ),
    updateIssue: (number, change) => request({ operation: `change issue ${number}`, permission: permission2 }, async (octokit, repository) => {
      await octokit.rest.issues.update({ ...repository, issue_number: number, ...change });
    })
  };
}
async function openIssues(octokit, repository, label) {
  const query = { ...repository, labels: label, state: "open", per_page: 100 };
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, query);
  return all.filter((issue) => !issue.pull_request).map(({ number, user, body }) => ({ number, author: user?.login ?? DELETED_ACCOUNT, body: body ?? "" }));
}

// actions/lib/gitHub/pullRequestOf.ts
function pullRequestOf(response) {
  return {
    number: response.number,
    title: response.title,
    state: response.state === "open" ? "open" : "closed",
    baseRef: response.base.ref,
    headRef: response.head.ref,
    headSha: response.head.sha,
    headRepository: response.head.repo?.full_name,
    mergeCommitSha: response.merge_commit_sha ?? void 0,
    mergedAt: response.merged_at ? new Date(response.merged_at) : void 0
  };
}

// actions/lib/gitHub/pullRequests.ts
var permission3 = "pull-requests: read";
function connectPullRequests(request) {
  return {
    pullRequest: (number) => request({ operation: `read pull request ${number}`, permission: permission3 }, async (octokit, repository) => {
      const response = await undefinedOn([404], octokit.rest.pulls.get({ ...repository, pull_number: number }));
      return response && pullRequestOf(response.data);
    }),
    pullRequestsOf: (sha) => request({ operation: `list the pull requests of commit '${sha}'`, permission: permission3 }, async (octokit, repository) => {
      const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
      const all = await octokit.paginate(list, { ...repository, commit_sha: sha, per_page: 100 });
      return all.map(pullRequestOf);
    }),
    openPullRequests: (baseRef) => request({ operation: `list the open pull requests to '${baseRef}'`, permission: permission3 }, async (octokit, repository) => {
      const query = { ...repository, state: "open", base: baseRef, per_page: 100 };
      return (await octokit.paginate(octokit.rest.pulls.list, query)).map(pullRequestOf);
    })
  };
}

// actions/lib/gitHub/connectForge.ts
function connectForge({ repository, ...options }) {
  const [owner = "", repo = ""] = repository.split("/");
  const request = createRequest({ owner, repo, connect: () => createOctokit(options) });
  return {
    repository,
    ...connectPullRequests(request),
    ...connectComments(request),
    ...connectHistory(request),
    ...connectIssues(request)
  };
}
export {
  connectForge
};

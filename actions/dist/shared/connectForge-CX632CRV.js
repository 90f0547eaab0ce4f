import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createOctokit,
  errorDetailsOf,
  isRateLimited
} from "./chunk-5FK76Z5V.js";
import "./chunk-FL3UVJ3G.js";
import {
  Problem
} from "./chunk-5ES3IVZH.js";
import "./chunk-LFBLY5NN.js";

// actions/lib/gitHub/commentOf.ts
var DELETED_ACCOUNT = "ghost";
function commentOf(given) {
  return { id: given.id, nodeId: given.node_id, author: given.user?.login ?? DELETED_ACCOUNT, body: given.body ?? "" };
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

// actions/lib/gitHub/problemOf.ts
function problemOf(error, call) {
  if (error instanceof Problem) return error;
  const fault = errorDetailsOf(error);
  if (!fault) return void 0;
  const { message, ...details } = wordsOf(fault, call);
  return new Problem(message, { ...details, cause: { status: fault.status, message: fault.message } });
}
function wordsOf(fault, { doing, permission: permission4 }) {
  const said = `'${fault.message}'`;
  if (isRateLimited(fault))
    return {
      message: `GitHub limits how often this token may ask, and would not ${doing} in time: ${said}`,
      reason: "unavailable",
      todo: "Wait until the limit is over (an hour at most), then run the job again."
    };
  switch (fault.status) {
    case void 0:
      return {
        message: `GitHub could not be reached to ${doing}: ${said}`,
        reason: "unavailable",
        todo: "See https://www.githubstatus.com; on a runner of your own, check its network and HTTPS_PROXY."
      };
    case 401:
      return {
        message: `GitHub does not accept the token, so it would not ${doing}: ${said}`,
        todo: `Pass \`\${{ github.token }}\` as 'github-token'; it is valid until its job ends.`
      };
    case 403:
      return {
        message: `GitHub refused to ${doing}: the token lacks '${permission4}'. ${said}`,
        missingPermission: permission4,
        todo: `Add '${permission4}' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it.`
      };
    case 404:
      return {
        message: `GitHub found nothing where it was asked to ${doing}: it is gone, or the token may not see it.`,
        todo: `Check that it exists, and that the job's permissions grant '${permission4}'.`
      };
    case 409:
      return {
        message: `GitHub could not ${doing}, because something else changed the same thing: ${said}`,
        todo: "Run the job again."
      };
    case 410:
      return {
        message: `GitHub would not ${doing}, because it is gone or turned off: ${said}`,
        todo: "Turn on what it names in the repository's settings (Issues, for one), or do without."
      };
    case 422:
      return {
        message: `GitHub did not accept what it got to ${doing}: ${said}`,
        todo: "Check what GitHub names; a comment or an issue has at most 65,536 characters."
      };
    default:
      return { message: `GitHub failed to ${doing} (HTTP ${fault.status}): ${said}`, ...laterIf(fault) };
  }
}
function laterIf({ status = 0 }) {
  if (status < 500) return { todo: "Check the action's 'github-token' and GITHUB_API_URL." };
  return { reason: "unavailable", todo: "See https://www.githubstatus.com, then run the job again." };
}

// actions/lib/gitHub/request.ts
function createRequest({ owner, repo, connect }) {
  let connected;
  return async (call, work) => {
    connected ??= connect();
    const octokit = await connected;
    try {
      return await work(octokit, { owner, repo });
    } catch (error) {
      throw problemOf(error, call) ?? error;
    }
  };
}
async function undefinedOn(statuses, answer) {
  try {
    return await answer;
  } catch (error) {
    if (statuses.includes(errorDetailsOf(error)?.status ?? 0)) return void 0;
    throw error;
  }
}
async function createOnce(make, find) {
  try {
    return await make();
  } catch (error) {
    const fault = errorDetailsOf(error);
    if (!fault || fault.status !== void 0 && fault.status < 500) throw error;
  }
  return await find() ?? await make();
}

// actions/lib/gitHub/comments.ts
var permission = "pull-requests: write";
function connectComments(ask) {
  return {
    comments: (number) => ask(
      { doing: `read the comments of pull request ${number}`, permission: "pull-requests: read" },
      (octokit, repository) => allComments(octokit, { ...repository, issue_number: number })
    ),
    editorOf: (comment) => ask({ doing: `read who edited comment ${comment.id}`, permission: "pull-requests: read" }, async (octokit) => {
      const editor = editorIn(await octokit.graphql(EDITOR_QUERY, { id: comment.nodeId }));
      return editor === comment.author ? void 0 : editor;
    }),
    createComment: (number, body) => ask({ doing: `comment on pull request ${number}`, permission }, (octokit, repository) => {
      const thread = { ...repository, issue_number: number };
      return createOnce(
        async () => commentOf((await octokit.rest.issues.createComment({ ...thread, body })).data),
        async () => (await allComments(octokit, thread)).findLast((comment) => comment.body === body)
      );
    }),
    updateComment: (id, body) => ask({ doing: `edit comment ${id}`, permission }, async (octokit, repository) => {
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
function connectHistory(ask) {
  return {
    deployedCommit: (environment) => ask(
      { doing: `list the deployments of '${environment}'`, permission: "deployments: read" },
      async (octokit, repository) => {
        const { listDeployments, listDeploymentStatuses } = octokit.rest.repos;
        const newestFirst = octokit.paginate.iterator(listDeployments, { ...repository, environment, per_page: 30 });
        for await (const { data } of newestFirst)
          for (const { id, sha } of data) {
            const statuses = await listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 100 });
            if (statuses.data.some(({ state }) => state === "success")) return sha;
          }
        return void 0;
      }
    ),
    isAncestor: (ancestor, descendant) => ask(
      { doing: `compare '${ancestor}' with '${descendant}'`, permission: "contents: read" },
      async (octokit, repository) => {
        const basehead = `${ancestor}...${descendant}`;
        const request = octokit.rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 });
        const answer = await undefinedOn([404], request);
        return answer?.data.status === "ahead" || answer?.data.status === "identical";
      }
    )
  };
}

// actions/lib/gitHub/issues.ts
var permission2 = "issues: write";
function connectIssues(ask) {
  return {
    issues: (label) => ask(
      { doing: `list the issues labelled '${label}'`, permission: "issues: read" },
      (octokit, repository) => openIssues(octokit, repository, label)
    ),
    createIssue: ({ title, body, label }) => ask(
      { doing: `open the issue '${title}'`, permission: permission2 },
      (octokit, repository) => createOnce(
        async () => (await octokit.rest.issues.create({ ...repository, title, body, labels: [label] })).data.number,
        async () => (await openIssues(octokit, repository, label)).find((issue) => issue.body === body)?.number
      )
    ),
    updateIssue: (number, change) => ask({ doing: `change issue ${number}`, permission: permission2 }, async (octokit, repository) => {
      await octokit.rest.issues.update({ ...repository, issue_number: number, ...change });
    })
  };
}
async function openIssues(octokit, repository, label) {
  const wanted = { ...repository, labels: label, state: "open", per_page: 100 };
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, wanted);
  return all.filter((issue) => !issue.pull_request).map(({ number, user, body }) => ({ number, author: user?.login ?? DELETED_ACCOUNT, body: body ?? "" }));
}

// actions/lib/gitHub/pullRequestOf.ts
function pullRequestOf(given) {
  return {
    number: given.number,
    title: given.title,
    state: given.state === "open" ? "open" : "closed",
    baseRef: given.base.ref,
    headRef: given.head.ref,
    headSha: given.head.sha,
    headRepository: given.head.repo?.full_name,
    mergeCommitSha: given.merge_commit_sha ?? void 0,
    mergedAt: given.merged_at ? new Date(given.merged_at) : void 0
  };
}

// actions/lib/gitHub/pullRequests.ts
var permission3 = "pull-requests: read";
function connectPullRequests(ask) {
  return {
    pullRequest: (number) => ask({ doing: `read pull request ${number}`, permission: permission3 }, async (octokit, repository) => {
      const answer = await undefinedOn([404], octokit.rest.pulls.get({ ...repository, pull_number: number }));
      return answer && pullRequestOf(answer.data);
    }),
    pullRequestsOf: (sha) => ask({ doing: `list the pull requests of commit '${sha}'`, permission: permission3 }, async (octokit, repository) => {
      const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
      const all = await octokit.paginate(list, { ...repository, commit_sha: sha, per_page: 100 });
      return all.map(pullRequestOf);
    }),
    openPullRequests: (baseRef) => ask({ doing: `list the open pull requests to '${baseRef}'`, permission: permission3 }, async (octokit, repository) => {
      const wanted = { ...repository, state: "open", base: baseRef, per_page: 100 };
      return (await octokit.paginate(octokit.rest.pulls.list, wanted)).map(pullRequestOf);
    })
  };
}

// actions/lib/gitHub/connectForge.ts
function connectForge({ repository, ...order }) {
  const [owner = "", repo = ""] = repository.split("/");
  const ask = createRequest({ owner, repo, connect: () => createOctokit(order) });
  return {
    repository,
    ...connectPullRequests(ask),
    ...connectComments(ask),
    ...connectHistory(ask),
    ...connectIssues(ask)
  };
}
export {
  connectForge
};

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  gitHubErrorDetailsOf,
  isRateLimited,
  unexpectedData
} from "./chunk-A62WLKP2.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

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
  const { operation, permission } = call;
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
        message: `GitHub refused to ${operation}: the token lacks '${permission}'. ${quoted}`,
        missingPermission: permission,
        todo: `Add '${permission}' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it.`
      };
    case 404:
      return {
        message: `GitHub could not ${operation}: not found. It was deleted, or the token has no access to it.`,
        todo: `Check that it exists, and that the job's permissions grant '${permission}'.`
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

export {
  membersOf,
  subjectOfUrl,
  repositoryOfUrl,
  createRequest,
  undefinedOn,
  createIfAbsent
};

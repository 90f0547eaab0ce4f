import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  Problem
} from "./chunk-RHINW7DJ.js";

// actions/lib/gitHub/gitHubErrorDetails.ts
var STATUSES = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429
};
function gitHubErrorDetailsOf(error) {
  if (!(error instanceof Error)) return void 0;
  if (error.name === "GraphqlResponseError") return graphqlErrorDetailsOf(error);
  if (error.name !== "HttpError") return void 0;
  const response = "response" in error ? error.response : void 0;
  if (!isMap(response)) return { status: void 0, message: error.message, headers: {} };
  const { status, headers, data } = response;
  return {
    status: typeof status === "number" ? status : void 0,
    message: isMap(data) && typeof data.message === "string" ? messageOf(data.message, data.errors) : error.message,
    headers: headersOf(headers)
  };
}
function isRateLimited({ status, message, headers }) {
  if (status === 429) return true;
  const isNamed = headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0";
  return status === 403 && (isNamed || /rate limit|abuse detection/i.test(message));
}
function graphqlErrorDetailsOf(error) {
  const [first] = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  const type = isMap(first) && typeof first.type === "string" ? first.type : "";
  const message = isMap(first) && typeof first.message === "string" ? first.message : error.message;
  return { status: STATUSES[type] ?? 200, message, headers: "headers" in error ? headersOf(error.headers) : {} };
}
function messageOf(message, errors) {
  if (!Array.isArray(errors)) return message;
  const details = errors.map((detail) => {
    if (!isMap(detail)) return String(detail);
    if (typeof detail.message === "string") return detail.message;
    return [detail.resource, detail.field, detail.code].filter(Boolean).join(" ");
  });
  return [message, details.join(", ")].filter(Boolean).join(": ");
}
function headersOf(headers) {
  if (!isMap(headers)) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

// actions/lib/gitHub/retryRequest.ts
var ATTEMPTS = 5;
var MINUTE = 6e4;
async function retryRequest(request, { clock, budget, repeatable }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      const details = gitHubErrorDetailsOf(error);
      const pause = details && pauseAfter(details, { attempt, repeatable, now: clock.now() });
      if (pause === void 0 || attempt === ATTEMPTS || pause > budget.remainingMilliseconds) throw error;
      budget.remainingMilliseconds -= pause;
      await clock.sleep(pause);
    }
  }
}
function pauseAfter(details, { attempt, repeatable, now }) {
  if (isRateLimited(details)) return pauseOfLimit(details, now);
  const isTransient = details.status === void 0 || details.status >= 500;
  return isTransient && repeatable ? 1e3 * 2 ** (attempt - 1) : void 0;
}
function pauseOfLimit({ headers }, now) {
  const seconds = Number(headers["retry-after"]);
  if (headers["retry-after"] && seconds >= 0) return seconds * 1e3;
  const reset = Number(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] === "0" && reset > 0) return Math.max(0, reset * 1e3 - now.getTime()) + 1e3;
  return MINUTE;
}

// actions/lib/gitHub/octokit.ts
var REQUEST_TIMEOUT = 3e4;
var WAIT_BUDGET = 18e4;
async function createOctokit({ token, apiUrl, clock }) {
  if (token === void 0) throw missingToken();
  const { getOctokit } = await import("./github-SVUPBJG2.js");
  const ignore = () => {
  };
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const octokit = getOctokit(token, { baseUrl: apiUrl, log });
  const budget = { remainingMilliseconds: WAIT_BUDGET };
  octokit.hook.wrap(
    "request",
    (request, options) => retryRequest(
      async () => request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT), log } }),
      { clock, budget, repeatable: options.method !== "POST" || options.url === "/graphql" }
    )
  );
  return octokit;
}
function missingToken() {
  return new Problem("The input 'github-token' is empty.", {
    kind: "usage",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    todo: "Remove the input, or set it to '${{ github.token }}'."
  });
}

export {
  gitHubErrorDetailsOf,
  isRateLimited,
  createOctokit,
  missingToken
};

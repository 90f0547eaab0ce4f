import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  Problem
} from "./chunk-5ES3IVZH.js";

// actions/lib/gitHub/errorDetails.ts
var STATUSES = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429
};
function errorDetailsOf(error) {
  if (!(error instanceof Error)) return void 0;
  if (error.name === "GraphqlResponseError") return graphqlFaultOf(error);
  if (error.name !== "HttpError") return void 0;
  const response = "response" in error ? error.response : void 0;
  if (!isMap(response)) return { status: void 0, message: error.message, headers: {} };
  const { status, headers, data } = response;
  return {
    status: typeof status === "number" ? status : void 0,
    message: isMap(data) && typeof data.message === "string" ? wordsIn(data.message, data.errors) : error.message,
    headers: textsIn(headers)
  };
}
function isRateLimited({ status, message, headers }) {
  if (status === 429) return true;
  const said = headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0";
  return status === 403 && (said || /rate limit|abuse detection/i.test(message));
}
function graphqlFaultOf(error) {
  const [first] = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  const type = isMap(first) && typeof first.type === "string" ? first.type : "";
  const message = isMap(first) && typeof first.message === "string" ? first.message : error.message;
  return { status: STATUSES[type] ?? 200, message, headers: "headers" in error ? textsIn(error.headers) : {} };
}
function wordsIn(message, errors) {
  if (!Array.isArray(errors)) return message;
  const details = errors.map((one) => {
    if (!isMap(one)) return String(one);
    return typeof one.message === "string" ? one.message : [one.resource, one.field, one.code].filter(Boolean).join(" ");
  });
  return [message, details.join(", ")].filter(Boolean).join(": ");
}
function textsIn(headers) {
  if (!isMap(headers)) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

// actions/lib/gitHub/retry.ts
var TRIES = 5;
var MINUTE = 6e4;
async function retryRequest(request, { clock, budget, repeatable }) {
  for (let tries = 1; ; tries++) {
    try {
      return await request();
    } catch (error) {
      const fault = errorDetailsOf(error);
      const pause = fault && pauseAfter(fault, { tries, repeatable, now: clock.now() });
      if (pause === void 0 || tries === TRIES || pause > budget.left) throw error;
      budget.left -= pause;
      await clock.sleep(pause);
    }
  }
}
function pauseAfter(fault, { tries, repeatable, now }) {
  if (isRateLimited(fault)) return pauseOfLimit(fault, now);
  const passes = fault.status === void 0 || fault.status >= 500;
  return passes && repeatable ? 1e3 * 2 ** (tries - 1) : void 0;
}
function pauseOfLimit({ headers }, now) {
  const seconds = Number(headers["retry-after"]);
  if (headers["retry-after"] && seconds >= 0) return seconds * 1e3;
  const reset = Number(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] === "0" && reset > 0) return Math.max(0, reset * 1e3 - now.getTime()) + 1e3;
  return MINUTE;
}

// actions/lib/gitHub/octokit.ts
var ONE_ANSWER = 3e4;
var ALL_PAUSES = 18e4;
async function createOctokit({ token, apiUrl, clock }) {
  if (token === void 0) throw missingToken();
  const { getOctokit } = await import("./github-5P55MHAT.js");
  const silent = () => {
  };
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const octokit = getOctokit(token, { baseUrl: apiUrl, log });
  const budget = { left: ALL_PAUSES };
  octokit.hook.wrap(
    "request",
    (request, options) => retryRequest(
      async () => request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(ONE_ANSWER), log } }),
      { clock, budget, repeatable: options.method !== "POST" || options.url === "/graphql" }
    )
  );
  return octokit;
}
function missingToken() {
  return new Problem("The input 'github-token' is empty.", {
    kind: "usage",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is an expression of GitHub
    todo: "Leave it out, or set it to '${{ github.token }}'."
  });
}

export {
  errorDetailsOf,
  isRateLimited,
  createOctokit,
  missingToken
};

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  GITHUB_ATTEMPTS
} from "./chunk-MBEOQ74V.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  pageExcerpt
} from "./chunk-WT6PDY5L.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/gitHub/requests/unusableResponse.ts
var UnusableResponse = class extends Error {
  defect;
  status;
  headers;
  constructor(defect, message, { status, headers = {} } = {}) {
    super(message);
    this.name = "UnusableResponse";
    this.defect = defect;
    this.status = status;
    this.headers = headers;
  }
};
function pageInstead(page, sent, received) {
  const words = pageExcerpt(page, sent);
  return new UnusableResponse("not-gitHub", `HTTP ${received.status}: ${words ? `'${words}'` : "no text"}`, received);
}
function unexpectedData(data, reason) {
  const words = pageExcerpt((JSON.stringify(data) ?? "").slice(0, 2e4).replace(/[{}[\]":,]+/g, " "), "");
  return new UnusableResponse("not-gitHub", words ? `${reason}: '${words}'` : reason);
}
function responseCutOff() {
  return new UnusableResponse("cut-off", "its end is missing");
}
function responseMissing(milliseconds) {
  return new UnusableResponse("missing", `no whole response within ${Math.round(milliseconds / 1e3)} seconds`);
}

// actions/lib/gitHub/requests/checkedFetch.ts
function checkedFetch(fetch) {
  return async (url, options) => {
    const response = await fetch(url, options).catch(refuseLogin);
    const text = await wholeTextOf(response, options.signal);
    const { status } = response;
    const headers = Object.fromEntries(response.headers);
    const sent = typeof options.body === "string" ? options.body : "";
    if (status === 204 && text === "" && options.method === "DELETE") return new Response(null, { status, headers });
    const body = jsonOf({ url, text, sent, status, headers, finalUrl: response.url });
    return new Response(body, { status, headers: { ...headers, "content-type": "application/json" } });
  };
}
function refuseLogin(error) {
  const cause = error instanceof Error ? error.cause : void 0;
  if (!(cause instanceof Error) || cause.message !== "" || "code" in cause) throw error;
  throw new UnusableResponse("not-gitHub", "HTTP 407: it requires a login", { status: 407 });
}
async function wholeTextOf(response, signal) {
  try {
    return await response.text();
  } catch {
    signal?.throwIfAborted();
    throw responseCutOff();
  }
}
function jsonOf({ url, finalUrl, text, sent, status, headers }) {
  const host = hostOf(finalUrl);
  if (host !== void 0 && host !== hostOf(url))
    throw new UnusableResponse("not-gitHub", `HTTP ${status}: a redirect to '${host}'`, { status, headers });
  const instead = () => pageInstead(text, sent, { status, headers });
  const trimmed = text.trim();
  if (status >= 200 && status <= 202) {
    if (!/^[{[]/.test(trimmed)) throw instead();
    const data = parsedOrUndefined(trimmed);
    if (data === void 0) throw responseCutOff();
    if (!isMap(data) || data.errors === void 0 || isListOfMaps(data.errors)) return trimmed;
    throw instead();
  }
  const hasRequestId = headers["x-github-request-id"] !== void 0;
  const error = status < 400 ? void 0 : parsedOrUndefined(trimmed);
  if (isMap(error) && typeof error.message === "string" && (hasRequestId || typeof error.documentation_url === "string"))
    return trimmed;
  if (status < 400 || !hasRequestId) throw instead();
  return JSON.stringify({ message: pageExcerpt(text, sent) || `HTTP ${status}` });
}
function isListOfMaps(value) {
  return Array.isArray(value) && value.length > 0 && value.every(isMap);
}
function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host : void 0;
}
function parsedOrUndefined(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// actions/lib/gitHub/requests/gitHubErrorDetails.ts
var STATUSES = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429
};
function gitHubErrorDetailsOf(error) {
  if (!(error instanceof Error)) return void 0;
  if (error instanceof UnusableResponse) return error;
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
function isRateLimited({ status, message, headers, defect }) {
  if (status === 429) return true;
  const isNamed = headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0";
  return status === 403 && defect === void 0 && (isNamed || /rate limit|abuse detection/i.test(message));
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

// actions/lib/gitHub/requests/retryRequest.ts
var MINUTE = 6e4;
async function retryRequest(request, { clock, budget, repeatable, signal }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      const details = gitHubErrorDetailsOf(error);
      const pause = details && pauseAfter(details, { attempt, repeatable, now: clock.now() });
      const isLast = attempt === GITHUB_ATTEMPTS || signal?.aborted === true;
      if (pause === void 0 || isLast || pause > budget.remainingMilliseconds) throw error;
      budget.remainingMilliseconds -= pause;
      await clock.sleep(pause, signal);
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

// actions/lib/gitHub/requests/octokit.ts
async function createOctokit({ token, apiUrl, ...options }) {
  if (token === void 0) throw missingToken();
  const { getOctokit } = await import("./github-V7T54TEF.js");
  const ignore = () => {
  };
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const octokit = getOctokit(token, { baseUrl: apiUrl, log });
  const budget = { remainingMilliseconds: options.limits.waiting };
  octokit.hook.wrap("request", (request, sent) => {
    const fetch = checkedFetch(sent.request.fetch);
    const repeatable = sent.method !== "POST" || sent.url === "/graphql";
    const attempt = () => withinLimit({ ...options, budget }, async (signal) => {
      sent.request = { ...sent.request, fetch, signal, log };
      return request(sent);
    });
    return retryRequest(attempt, { ...options, budget, repeatable });
  });
  return octokit;
}
async function withinLimit({ limits, signal, exitSignal, budget }, send) {
  const hasStopped = signal?.aborted === true;
  const longest = hasStopped ? limits.attemptAfterStop : limits.attempt;
  const limit = Math.max(0, Math.min(longest, Math.ceil(budget.remainingMilliseconds)));
  if (limit === 0) throw responseMissing(limits.waiting);
  const timeout = AbortSignal.timeout(limit);
  const stops = [hasStopped ? void 0 : signal, exitSignal].filter((stop) => stop !== void 0);
  const start = performance.now();
  try {
    return await send(AbortSignal.any([timeout, ...stops]));
  } catch (error) {
    budget.remainingMilliseconds -= performance.now() - start;
    for (const stop of stops) stop.throwIfAborted();
    if (timeout.aborted) throw responseMissing(limit);
    throw error instanceof Error && error.cause instanceof UnusableResponse ? error.cause : error;
  }
}
function missingToken() {
  return new Problem("The input 'github-token' is empty.", {
    kind: "usage",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    todo: "Remove the input, or set it to '${{ github.token }}'."
  });
}

export {
  UnusableResponse,
  unexpectedData,
  gitHubErrorDetailsOf,
  isRateLimited,
  createOctokit,
  missingToken
};

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  DOCUMENTATION_ACCOUNT
} from "./chunk-QUOYR36L.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/operations/environment/checkAccount.ts
async function checkAccount({ environment, sessionRegion }, { identity, reporter }) {
  reporter.report({ kind: "step", step: "check the account", subject: environment.account });
  if (sessionRegion !== void 0 && sessionRegion !== environment.region) {
    throw new Problem(
      `Environment '${environment.name}' is in region '${environment.region}', but your session uses '${sessionRegion}'. Nothing was touched.`,
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
    if (!(error instanceof Problem) || error.reason !== void 0) throw error;
    const { message, todo, missingPermission } = error;
    const sentence = /[.!?]'?$/.test(message) ? message : `${message}.`;
    throw new Problem(`${sentence} Nothing was touched.`, {
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

// actions/lib/operations/waiting/retry.ts
var FIRST_PAUSE = 1e3;
var LONGEST_PAUSE = 2e4;
var LONGEST_INTERCEPTION = 3e4;
var LONGEST_TIMER = 12e4;
var SHORTEST_READ = 1e3;
async function retryRead(read, { clock, signal, deadline, reporter }) {
  const now = () => clock.now().getTime();
  const startedAt = now();
  const repeats = reporter && firstReportOf(reporter);
  let last;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await within(Math.max(SHORTEST_READ, deadline.getTime() - now()), read(), () => last ?? noResponse());
    } catch (error) {
      last = error;
      const end = Math.min(deadline.getTime(), startedAt + longestRetryAfter(error));
      if (now() + pause > end) throw error;
      if (error instanceof Problem) repeats?.report({ kind: "warning", text: repeatText(error, new Date(end)) });
      await clock.sleep(pause, signal);
    }
  }
}
function firstReportOf(reporter) {
  let isReported = false;
  return {
    report: (progress) => {
      if (!isReported) reporter.report(progress);
      isReported = true;
    }
  };
}
function deadlineIn(seconds, { clock }) {
  return new Date(clock.now().getTime() + seconds * 1e3);
}
function longestRetryAfter(error) {
  if (!(error instanceof Problem)) return 0;
  if (error.reason === "unavailable") return Number.POSITIVE_INFINITY;
  return error.reason === "intercepted" ? LONGEST_INTERCEPTION : 0;
}
async function within(milliseconds, reading, lateError) {
  if (milliseconds > LONGEST_TIMER) return reading;
  const late = Promise.withResolvers();
  const timer = setTimeout(() => late.reject(lateError()), milliseconds);
  reading.catch(() => void 0);
  try {
    return await Promise.race([reading, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
function repeatText({ message }, end) {
  return `${message} Trying again until ${end.toISOString().slice(11, 19)} UTC.`;
}
function noResponse() {
  return new Problem("AWS did not respond before the deadline.", {
    reason: "unavailable",
    todo: "Check the network and the proxy (HTTPS_PROXY), then run the same command again."
  });
}

export {
  checkAccount,
  retryRead,
  firstReportOf,
  deadlineIn
};

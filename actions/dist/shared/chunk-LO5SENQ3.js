import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  DOCUMENTATION_ACCOUNT
} from "./chunk-W73X3ZWN.js";
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

export {
  checkAccount
};

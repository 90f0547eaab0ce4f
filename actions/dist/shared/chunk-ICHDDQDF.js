import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  shortSha
} from "./chunk-Y5BRA2W6.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/operations/review/refuseOtherCheckout.ts
async function refuseOtherCheckout({ commit, source, todo }, { workspace }) {
  const checkedOut = await workspace.commit();
  if (checkedOut === void 0) return "unknown";
  if (checkedOut === commit) return "right";
  throw new Problem(
    `The files of commit '${shortSha(checkedOut)}' are checked out, but ${source} is commit '${shortSha(commit)}'. Nothing was touched.`,
    { kind: "refused", todo }
  );
}

export {
  refuseOtherCheckout
};

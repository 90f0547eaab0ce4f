import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  readAccount,
  readMerged
} from "./shared/chunk-SMCOS7HL.js";
import {
  repositoryOfEvent,
  startOfRun
} from "./shared/chunk-EDJBHYBF.js";
import {
  bestEffort
} from "./shared/chunk-3L2DUPJG.js";
import {
  branchOfRun
} from "./shared/chunk-4CNPNOWG.js";
import {
  branchOf,
  environmentOfBranch
} from "./shared/chunk-Y5BRA2W6.js";
import {
  choiceInput
} from "./shared/chunk-UXQE4K3G.js";
import {
  EMOJI,
  IN_SUMMARY,
  SHORTENED_NOTE,
  checkEnvironmentName,
  codeSpan,
  environmentFileOf,
  environmentNames,
  findingParts,
  fitParts,
  fixedPart,
  line,
  misnamedEnvironment,
  notSetUp,
  reviewersOf,
  runAction,
  span
} from "./shared/chunk-XDJ24DH4.js";
import "./shared/chunk-MBEOQ74V.js";
import "./shared/chunk-FL3UVJ3G.js";
import "./shared/chunk-CK26SJN6.js";
import "./shared/chunk-TTQNJZCL.js";
import {
  DOCUMENTATION_ACCOUNT
} from "./shared/chunk-QUOYR36L.js";
import "./shared/chunk-WT6PDY5L.js";
import "./shared/chunk-63RA5PMG.js";
import {
  Problem
} from "./shared/chunk-CQIE77JX.js";
import "./shared/chunk-TYTVEBFG.js";
import "./shared/chunk-FJABLXQ5.js";

// actions/lib/operations/environment/readOwnedEnvironments.ts
async function readOwnedEnvironment(name, { workspace }) {
  const read = await readMerged(name, { workspace });
  if (!read) return void 0;
  const { value } = read.merged;
  return { file: read.ownDocument.file, protected: value.protected === "true", reviewers: reviewersOf(value.reviewers) };
}

// actions/lib/operations/selection/refuseUnlimitedEnvironment.ts
async function refuseUnlimitedEnvironment({ environment, gitHubEnvironment, isPrivate }, { workspace, forge, reporter }) {
  const action = `Reading the branch policy of GitHub environment '${gitHubEnvironment}'`;
  const limit = await bestEffort(action, () => forge.branchLimitOf(gitHubEnvironment), { reporter });
  const todo = `Let an administrator of this repository run 'npm run bootstrap -- ${environment}', which creates it with its branch policy.`;
  const warn = (text) => reporter.report({ kind: "warning", text: `${text} ${todo}` });
  switch (limit) {
    case void 0:
    case "limited":
      return;
    case "absent": {
      const text = `There is no GitHub environment '${gitHubEnvironment}': GitHub creates it without reviewers and without a branch policy.`;
      const owned = await readOwnedEnvironment(environment, { workspace });
      if (isPrivate || owned?.reviewers.length === 0) return warn(text);
      throw new Problem(`${text} Nothing was touched.`, { kind: "refused", todo });
    }
    case "unlimited":
      if (isPrivate)
        return warn(`GitHub environment '${gitHubEnvironment}' has no branch policy: jobs of every branch may use it.`);
      throw new Problem(
        `GitHub environment '${gitHubEnvironment}' has no branch policy, so that jobs of every branch may use it. Nothing was touched.`,
        { kind: "refused", todo }
      );
    default:
      return limit;
  }
}

// actions/lib/operations/selection/selectFromBranches.ts
async function selectFromBranches(order, tools) {
  const { role, requested, start } = order;
  refuseOtherBranch(order);
  if (requested === void 0 && role === "teardown") throw missingEnvironment();
  const branchNames = await bestEffort("Listing the branches", () => tools.forge.branches(branchOf("")), tools);
  const withBranch = branchNames?.flatMap((branch) => environmentOfBranch(branch) ?? []);
  const withFile = await environmentNames(tools);
  if (requested !== void 0 && !withBranch?.includes(requested)) await checkEnvironmentName(requested, tools);
  const candidates = requested === void 0 ? [.../* @__PURE__ */ new Set([...withFile, ...withBranch ?? []])].sort() : [requested];
  const inspected = await Promise.all(
    candidates.map(async (name) => {
      const isMissing = withBranch !== void 0 && !withBranch.includes(name);
      return { name, ...isMissing ? { reason: "no-branch" } : await inspectBranch(name, tools) };
    })
  );
  const skipped = inspected.flatMap(({ name, reason }) => reason === void 0 ? [] : [{ name, reason }]);
  const names = inspected.filter(({ reason }) => reason === void 0).map(({ name }) => name);
  if (start === "schedule" || names.length > 0) return { names, skipped };
  const [only] = inspected.length === 1 ? inspected : [];
  throw only?.reason === void 0 ? noEnvironment() : refusalOf(only.name, only.reason, only.account);
}
async function inspectBranch(name, { workspace, reporter }) {
  const reference = `origin/${branchOf(name)}`;
  const read = () => workspace.at(reference);
  const tree = await bestEffort(`Reading branch '${reference}'`, read, { reporter }) ?? workspace;
  if (!(await environmentNames({ workspace: tree })).includes(name)) return { reason: "no-file" };
  const account = await readAccount(name, { workspace: tree });
  return account?.account === DOCUMENTATION_ACCOUNT ? { reason: "not-set-up", account } : {};
}
var PURPOSES = {
  observe: "verified and compared",
  teardown: "torn down"
};
function refuseOtherBranch({ role, branch, defaultBranch }) {
  if (role === "deploy") return;
  const isOther = defaultBranch === void 0 ? environmentOfBranch(branch ?? "") !== void 0 : branch !== defaultBranch;
  if (branch !== void 0 && !isOther) return;
  const source = branch === void 0 ? "of no branch" : `of branch '${branch}'`;
  const name = defaultBranch === void 0 ? "" : ` '${defaultBranch}'`;
  throw new Problem(
    `Environments are ${PURPOSES[role]} from the default branch${name} only, and this run is ${source}. Nothing was touched.`,
    {
      kind: "refused",
      todo: "Start the workflow on the default branch; its input 'environment' names the environment."
    }
  );
}
function missingEnvironment() {
  return new Problem("The input 'environment' is empty. Nothing was touched.", {
    kind: "usage",
    todo: "Start the workflow again with the name of the environment as 'environment'."
  });
}
function refusalOf(name, reason, account) {
  if (reason === "not-set-up" && account) return notSetUp(account);
  const [branch, file] = [branchOf(name), environmentFileOf(name)];
  const isFile = reason === "no-file";
  const message = isFile ? `Branch '${branch}' has no file '${file}'` : `Environment '${name}' has no branch '${branch}'`;
  return new Problem(`${message}: it is not set up yet. Nothing was touched.`, {
    kind: "refused",
    todo: isFile ? `Open a pull request into '${branch}' that adds the file, and merge it.` : `Let an administrator run 'npm run bootstrap -- ${name}', which creates the branch.`
  });
}
function noEnvironment() {
  return new Problem("No environment is set up yet. Nothing was touched.", {
    kind: "refused",
    todo: "Set 'account' in environments/<environment>.yaml to your account number, then let an administrator run 'npm run bootstrap -- <environment>'."
  });
}

// actions/lib/operations/selection/selectOfBranch.ts
async function selectOfBranch({ branch, start }, tools) {
  const name = branch === void 0 ? void 0 : environmentOfBranch(branch);
  if (name === void 0) throw otherBranch(branch);
  const skip = (reason) => ({ names: [], skipped: [{ name, reason }] });
  if (start === "push of a deletion") return skip("deleted-branch");
  if (start === "push of a new branch") return skip("new-branch");
  if (!(await environmentNames(tools)).includes(name))
    throw await misnamedEnvironment(name, tools) ?? missingFile(name);
  await checkEnvironmentName(name, tools);
  const account = await readAccount(name, tools);
  if (account?.account !== DOCUMENTATION_ACCOUNT) return { names: [name], skipped: [] };
  if (start === "push") return skip("not-set-up");
  throw notSetUp(account);
}
function otherBranch(branch) {
  const source = branch === void 0 ? "of no branch" : `of branch '${branch}'`;
  return new Problem(
    `An environment is deployed from its own branch only, 'env/<environment>', and this run is ${source}. Nothing was touched.`,
    {
      kind: "refused",
      todo: "Start the workflow on the branch of the environment: 'gh workflow run deploy.yml --ref env/<environment>'."
    }
  );
}
function missingFile(name) {
  return new Problem(
    `Branch '${branchOf(name)}' has no file '${environmentFileOf(name)}', so that it holds no environment. Nothing was touched.`,
    {
      kind: "refused",
      todo: `Add the file by a pull request into '${branchOf(name)}', or delete the branch.`
    }
  );
}

// actions/lib/operations/selectEnvironments.ts
async function selectEnvironments(order, tools) {
  const selection = await (order.role === "deploy" ? selectOfBranch(order, tools) : selectFromBranches(order, tools));
  for (const name of selection.names) {
    const gitHubEnvironment = gitHubEnvironmentOf(name, order.role);
    if (gitHubEnvironment !== void 0)
      await refuseUnlimitedEnvironment({ environment: name, gitHubEnvironment, isPrivate: order.isPrivate }, tools);
  }
  return selection;
}
function gitHubEnvironmentOf(name, role) {
  switch (role) {
    case "deploy":
      return name;
    case "teardown":
      return `${name}-teardown`;
    case "observe":
      return void 0;
    default:
      return role;
  }
}

// actions/lib/render/phrases/skippedEnvironment.ts
function skippedText({ name, reason }) {
  const [branch, file] = [`env/${name}`, `environments/${name}.yaml`];
  const bootstrap = `'npm run bootstrap -- ${name}'`;
  switch (reason) {
    case "new-branch":
      return {
        message: `This push created branch '${branch}': nothing is deployed.`,
        todo: `Open a pull request into '${branch}': its merge deploys '${name}'.`
      };
    case "deleted-branch":
      return { message: `This push deleted branch '${branch}': nothing is deployed.` };
    case "no-branch":
      return {
        message: `'${name}' is skipped: it has no branch '${branch}'.`,
        todo: `To set it up, put your account number into ${file} and run ${bootstrap}.`
      };
    case "no-file":
      return {
        message: `'${name}' is skipped: branch '${branch}' has no file '${file}'.`,
        todo: `Open a pull request into '${branch}' that adds the file, or delete the branch.`
      };
    case "not-set-up":
      return {
        message: `'${name}' is skipped: on branch '${branch}' its account is still the example of AWS's documentation.`,
        todo: `To set it up, put your account number into ${file}, run ${bootstrap}, and merge the file into '${branch}'.`
      };
    default:
      return reason;
  }
}

// actions/lib/render/text/environmentSelection.ts
function selectionLines({ names }) {
  return [names.length === 0 ? line("No environment.") : line(span("✓ ", "success"), span(names.join(", "), "bold"))];
}
function skippedFindings({ skipped }) {
  return skipped.map((environment) => ({ level: "notice", rule: "environment/skipped", ...skippedText(environment) }));
}

// actions/lib/render/markdown/selectionSummary.ts
function selectionSummary(selection) {
  const { names } = selection;
  const head = names.length === 0 ? "### Nothing to do" : `### ${EMOJI.success} ${names.map((name) => codeSpan(name)).join(", ")}`;
  return fitParts([fixedPart(head), ...findingParts(skippedFindings(selection))], IN_SUMMARY, SHORTENED_NOTE);
}

// actions/environments/main.ts
var ROLES = ["deploy", "teardown", "observe"];
await runAction(async ({ input, run, tools }) => {
  const role = choiceInput(input, "role", ROLES);
  const requested = input("environment");
  const forge = await tools.forge();
  const order = { role, requested, start: startOfRun(run), branch: branchOfRun(run), ...repositoryOfEvent(run) };
  const selection = await selectEnvironments(order, { ...tools, forge });
  const { names } = selection;
  const [only = ""] = names.length === 1 ? names : [];
  return {
    code: 0,
    lines: selectionLines(selection),
    summary: selectionSummary(selection),
    outputs: { names: JSON.stringify(names), name: only },
    findings: skippedFindings(selection)
  };
});

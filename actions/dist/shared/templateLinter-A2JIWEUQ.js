import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  killedText,
  limitConcurrency,
  runProcess
} from "./chunk-2UQZRHAE.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/tools/templateLinter.ts
import { availableParallelism } from "node:os";

// actions/lib/tools/cfnLint/runCfnLint.ts
import { devNull } from "node:os";

// actions/lib/tools/cfnLint/linterRows.ts
var LEVELS = {
  Error: "error",
  Warning: "warning",
  Informational: "notice"
};
function linterRows(json) {
  return rowsOf(json, rowOf);
}
function cachedRows(json) {
  return rowsOf(json, cachedRow);
}
function rowsOf(json, read) {
  const values = parsed(json);
  if (!Array.isArray(values)) return void 0;
  const rows = values.map(read);
  return rows.every((row) => row !== void 0) ? rows : void 0;
}
function rowOf(value) {
  if (!isMap(value)) return void 0;
  const { Filename: file, Message: message, Level: name } = value;
  const { LineNumber: line, ColumnNumber: column } = memberMap(memberMap(value, "Location"), "Start");
  const path = typeof file === "string" ? file.replaceAll("\\", "/") : void 0;
  return checkedRow(memberMap(value, "Rule").Id, LEVELS[String(name)], message, { file: path, line, column });
}
function cachedRow(value) {
  if (!isMap(value)) return void 0;
  const { id, level: name, message } = value;
  const level = Object.values(LEVELS).find((known) => known === name);
  return checkedRow(id, level, message, memberMap(value, "location"));
}
function checkedRow(id, level, message, { file, line, column }) {
  if (typeof id !== "string" || typeof message !== "string" || !level) return void 0;
  const isLocated = typeof file === "string" && typeof line === "number" && typeof column === "number";
  return { id, level, message, ...isLocated && { location: { file, line, column } } };
}
function memberMap(map, key) {
  const value = map[key];
  return isMap(value) ? value : {};
}
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}

// actions/lib/tools/cfnLint/runCfnLint.ts
var FINDING_BITS = 2 | 4 | 8;
var LINT_ARGUMENTS = ["--format", "json", "--config-file", devNull, "--mandatory-checks", "E", "W"];
async function runCfnLint(subject, region, linter) {
  const args = [...LINT_ARGUMENTS, "--regions", region];
  const result = "text" in subject ? await startCfnLint(args, linter, subject.text) : await startCfnLint([...args, "--", ...subject.map(asPattern)], linter);
  if (result.kind === "not-started") return { kind: "unusable", reason: failureReason(result, linter) };
  if (result.kind !== "exited") return { kind: "crashed", reason: failureReason(result, linter) };
  const { code, stdout, stderr } = result;
  if (code === 32 && /Regions .* are unsupported/.test(stderr)) return { kind: "unknown-region" };
  const rows = (code & ~FINDING_BITS) === 0 ? linterRows(stdout) : void 0;
  if (!rows || code !== 0 && rows.length === 0) return { kind: "crashed", reason: failureReason(result, linter) };
  const unread = [...stderr.matchAll(/ - ERROR - (.+)$/gm)].map(([, line = ""]) => line.trim());
  return { kind: "linted", rows, unread: [...new Set(unread)] };
}
function startCfnLint(args, { executable, root, signal, limit }, input) {
  const order = { executable, args, folder: root, variables: { PYTHONUTF8: "1" }, signal, limit };
  return runProcess({ ...order, ...input !== void 0 && { input } });
}
function failureReason(result, { executable, limit }) {
  if (result.kind === "not-started") return `Cannot start cfn-lint: '${executable}' (${result.cause.message}).`;
  if (result.kind === "timed-out") return `cfn-lint did not end within ${Math.round(limit / 1e3)} seconds.`;
  if (result.kind === "flooded") return "cfn-lint printed without an end.";
  const { stdout, stderr } = result;
  const lastLine = (stderr.trim() || stdout.trim()).split("\n").at(-1)?.trim().slice(0, 500);
  if (result.kind === "killed") return `cfn-lint ${killedText(result.by)}${lastLine ? `: ${lastLine}` : "."}`;
  return `cfn-lint failed with exit code ${result.code}: ${lastLine || "no output"}`;
}
function asPattern(file) {
  return file.replaceAll(/[*?[]/g, "[$&]");
}

// actions/lib/tools/cfnLint/countRules.ts
var MINIMUM_RULES = 250;
async function countRules(identity, linter, results) {
  const key = JSON.stringify(["rules of cfn-lint", identity]);
  const cached = Number(await results?.get(key));
  if (cached >= MINIMUM_RULES) return { rules: cached };
  const result = await startCfnLint(["--list-rules"], linter);
  if (result.kind !== "exited" || result.code !== 0) return { rules: 0, failure: failureReason(result, linter) };
  const rules = new Set(result.stdout.match(/^[EWI]\d{4}(?=: )/gm)).size;
  if (rules < MINIMUM_RULES)
    return { rules, failure: `cfn-lint has loaded ${rules} rules, and lint expects at least ${MINIMUM_RULES}.` };
  await results?.put(key, String(rules));
  return { rules };
}

// actions/lib/tools/cfnLint/failureFindings.ts
function failureFinding(reason) {
  return {
    level: "error",
    rule: "cfn-lint/failed",
    message: reason,
    todo: "Run 'npm run set-up'. If cfn-lint still fails, delete the folder .venv and run it again."
  };
}
function crashFinding({ file, reason }, executable) {
  return {
    level: "error",
    rule: "cfn-lint/failed",
    message: `cfn-lint did not check this template: ${reason}`,
    todo: `Quote names that YAML reads as another type, such as On, Yes or 1.0. If there are none, see where it fails: '${executable} ${file}'.`,
    location: { file, line: 1, column: 1 }
  };
}
function unknownRegionFinding(region) {
  return {
    level: "error",
    rule: "cfn-lint/unknown-region",
    message: `cfn-lint does not know the AWS region '${region}'.`,
    todo: "Correct 'region', or update cfn-lint if the region is new."
  };
}

// actions/lib/tools/cfnLint/installation.ts
import { createHash } from "node:crypto";
import { access, constants, readdir, readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
async function findInstallation(executable) {
  await access(executable, constants.X_OK);
  const program = await readFile(executable);
  const python = /^#!\s*(\S+)/.exec(program.subarray(0, 512).toString("latin1"))?.[1];
  const packages = await packagesBeside(executable);
  const version = packages?.names.flatMap((name) => /^cfn_lint-(.+)\.dist-info$/.exec(name)?.[1] ?? [])[0];
  const parts = [
    createHash("sha256").update(program).digest("hex"),
    python !== void 0 && await stampOf(python),
    packages && [packages.names, await stampOf(join(packages.folder, "cfnlint", "__init__.py")).catch(() => "missing")],
    packages && await ruleFiles(join(packages.folder, "cfnlint", "rules")),
    await updatedSchemas()
  ];
  return { identity: JSON.stringify(parts), version };
}
async function packagesBeside(executable) {
  const root = join(dirname(executable), "..");
  const pythons = (await namesIn(join(root, "lib"))).filter((name) => name.startsWith("python"));
  const folders = [...pythons.map((name) => join(root, "lib", name, "site-packages")), join(root, "Lib", "site-packages")];
  for (const folder of folders) {
    const names = (await namesIn(folder)).filter((name) => name.endsWith(".dist-info")).sort();
    if (names.some((name) => name.startsWith("cfn_lint-"))) return { folder, names };
  }
  return void 0;
}
async function ruleFiles(folder) {
  const names = (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => name.endsWith(".py")).sort();
  const sizes = await Promise.all(names.map(async (name) => `${name} ${(await stat(join(folder, name))).size}`));
  return createHash("sha256").update(sizes.join("\n")).digest("hex");
}
async function stampOf(file) {
  const { size, mtimeMs } = await stat(file);
  return `${file} ${size} ${mtimeMs}`;
}
function namesIn(folder) {
  return readdir(folder).catch(() => []);
}
async function updatedSchemas() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const home = homedir();
  const folder = {
    win32: LOCALAPPDATA ?? join(home, "AppData", "Local"),
    darwin: join(home, "Library", "Caches")
  }[String(process.platform)];
  const file = join(folder ?? XDG_CACHE_HOME ?? join(home, ".cache"), "aws", "cfn-lint", "schemas", "version.json");
  return readFile(file, "utf8").catch(() => void 0);
}

// actions/lib/tools/cfnLint/identifyEngine.ts
async function identifyEngine(linter) {
  const { executable } = linter;
  let installation;
  try {
    installation = await findInstallation(executable);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const reason = error.message.replace(`, access '${executable}'`, "");
    return { kind: "unusable", reason: `Cannot start cfn-lint: '${executable}' (${reason}).` };
  }
  const { identity, version } = installation;
  return version === void 0 ? askVersion(identity, linter) : { kind: "found", identity, version };
}
async function askVersion(identity, linter) {
  const result = await startCfnLint(["--version"], linter);
  const isDone = result.kind === "exited" && result.code === 0;
  const version = isDone ? /^cfn-lint (\d\S*)\s*$/.exec(result.stdout)?.[1] : void 0;
  if (version === void 0) return { kind: "unusable", reason: failureReason(result, linter) };
  return { kind: "found", identity: JSON.stringify([identity, version]), version };
}

// actions/lib/tools/cfnLint/lintSource.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2, posix } from "node:path";
async function readLintSource(file, { files, root, today }) {
  const text = await textAt(root, file);
  if (text === void 0) return { file, bytes: 0, digest: void 0, nested: [] };
  const nested = nestedReferences(file, text);
  const named = files.filter((other) => other !== file && text.includes(posix.basename(other)));
  const others = [.../* @__PURE__ */ new Set([...nested.map((reference) => reference.file), ...named])].sort();
  const texts = await Promise.all(others.map(async (other) => [other, await textAt(root, other) ?? null]));
  const day = /\bRuntime\b/.test(text) ? today.toISOString().slice(0, 10) : void 0;
  const digest = createHash2("sha256").update(JSON.stringify([text, texts, day])).digest("hex");
  return { file, bytes: Buffer.byteLength(text), digest, nested };
}
function nestedReferences(file, text) {
  return [...text.matchAll(/["']?\bTemplateURL["']?\s*:\s*["']?([^\s"',{}[\]]+)/g)].flatMap((match) => {
    const [, url = ""] = match;
    if (/^[!|>&*#]|:\/\//.test(url)) return [];
    const before = text.slice(0, match.index).split("\n");
    const location = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return [{ file: posix.join(posix.dirname(file), url), location }];
  });
}
function textAt(root, file) {
  return readFile2(join2(root, file), "utf8").catch(() => void 0);
}

// actions/lib/tools/cfnLint/splitBatches.ts
var BYTES_PER_PROCESS = 32e3;
function splitBatches(sources, processes) {
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const count = Math.max(1, Math.min(processes, sources.length, Math.ceil(total / BYTES_PER_PROCESS)));
  const batches = Array.from({ length: count }, () => ({ bytes: 0, sources: [] }));
  for (const source of sources.toSorted((one, other) => other.bytes - one.bytes)) {
    const least = batches.reduce((best, batch) => batch.bytes < best.bytes ? batch : best);
    least.bytes += source.bytes;
    least.sources.push(source);
  }
  return batches.flatMap((batch) => batch.sources.length > 0 ? [batch.sources] : []);
}

// actions/lib/tools/cfnLint/unreadRows.ts
import { resolve, sep } from "node:path";
function unreadRows(lines, batch, root) {
  const folder = resolve(root);
  return lines.flatMap((line) => {
    const path = resolve(folder, line.slice(line.lastIndexOf(": ") + 2));
    if (batch.some(({ file }) => resolve(folder, file) === path)) return [];
    const text = line.replaceAll(`${folder}${sep}`, "");
    const row = { id: "failed", level: "error", message: `cfn-lint could not read a nested template: ${text}` };
    const references = batch.flatMap(({ nested }) => nested.filter(({ file }) => resolve(folder, file) === path));
    return references.length > 0 ? references.map(({ location }) => ({ ...row, location })) : [row];
  });
}

// actions/lib/tools/cfnLint/lintFiles.ts
var LIMIT_ALONE = 6e4;
var NOTHING = { rows: [], crashes: [], isUnknownRegion: false, failure: void 0 };
async function lintFiles(files, region, tools) {
  const context = { files, root: tools.linter.root, today: tools.today };
  const sources = await Promise.all(files.map((file) => readLintSource(file, context)));
  const cached = await Promise.all(sources.map((source) => cachedResult(source, region, tools)));
  const unknown = sources.filter((_, index) => !cached[index]);
  const reread = (file) => readLintSource(file, context);
  let probing;
  const works = () => {
    probing ??= tools.limit(() => worksAlone(region, tools.linter));
    return probing;
  };
  const order = { region, reread, works };
  const batches = splitBatches(unknown, tools.processes).map((batch) => lintBatch(batch, order, tools));
  const fresh = merged(await Promise.all(batches));
  return merged([{ ...NOTHING, rows: cached.flatMap((rows) => rows ?? []) }, fresh]);
}
async function worksAlone(region, linter) {
  const limited = { ...linter, limit: Math.min(linter.limit, LIMIT_ALONE) };
  return (await runCfnLint({ text: '{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}' }, region, limited)).kind === "linted";
}
async function lintBatch(batch, order, tools) {
  const files = batch.map(({ file }) => file);
  const run = await tools.limit(() => runCfnLint(files, order.region, tools.linter));
  switch (run.kind) {
    case "linted": {
      const rows = [...run.rows, ...unreadRows(run.unread, batch, tools.linter.root)];
      const isComplete = rows.every(({ location }) => location && files.includes(location.file));
      if (isComplete) await Promise.all(batch.map((source) => cacheResult(source, rows, order, tools)));
      return { ...NOTHING, rows };
    }
    case "unknown-region":
      return { ...NOTHING, isUnknownRegion: true };
    case "unusable":
      return { ...NOTHING, failure: run.reason };
    case "crashed": {
      if (!await order.works()) return { ...NOTHING, failure: run.reason };
      const [file = "", ...others] = files;
      if (others.length === 0) return { ...NOTHING, crashes: [{ file, reason: run.reason }] };
      const limited = { ...tools, linter: { ...tools.linter, limit: Math.min(tools.linter.limit, LIMIT_ALONE) } };
      return merged(await Promise.all(batch.map((source) => lintBatch([source], order, limited))));
    }
    default:
      return run;
  }
}
function merged(results) {
  return {
    rows: results.flatMap(({ rows }) => rows),
    crashes: results.flatMap(({ crashes }) => crashes),
    isUnknownRegion: results.some(({ isUnknownRegion }) => isUnknownRegion),
    failure: results.find(({ failure }) => failure !== void 0)?.failure
  };
}
async function cachedResult({ file, digest }, region, { identity, results }) {
  if (identity === void 0 || digest === void 0) return void 0;
  const text = await results?.get(keyOf(file, digest, { region, identity }));
  return text === void 0 ? void 0 : cachedRows(text);
}
async function cacheResult({ file, digest }, rows, { region, reread }, { identity, results }) {
  if (!results || identity === void 0 || digest === void 0) return;
  if ((await reread(file)).digest !== digest) return;
  const own = rows.filter(({ location }) => location?.file === file);
  await results.put(keyOf(file, digest, { region, identity }), JSON.stringify(own));
}
function keyOf(file, digest, context) {
  return JSON.stringify(["cfn-lint", context.identity, LINT_ARGUMENTS, context.region, file, digest]);
}

// actions/lib/tools/cfnLint/minimumVersion.ts
var MINIMUM_VERSION = "1.58";
function tooOldReason(version) {
  const [major, minor] = numbersOf(version);
  const [leastMajor, leastMinor] = numbersOf(MINIMUM_VERSION);
  const isEnough = major > leastMajor || major === leastMajor && minor >= leastMinor;
  return isEnough ? void 0 : `cfn-lint ${version} is too old: lint needs ${MINIMUM_VERSION} or newer.`;
}
function numbersOf(version) {
  const [major = Number.NaN, minor = Number.NaN] = version.split(".").map((part) => Number.parseInt(part, 10));
  return [major, minor];
}

// actions/lib/tools/cfnLint/rowFindings.ts
var CONTROLS = /* @__PURE__ */ new Set(["W2010", "W2501", "W1011"]);
var PAGE = "https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md";
function rowFindings(rows) {
  return rows.filter((row) => !isUnused(row)).map(findingOf);
}
function findingOf({ id, level, message, location }) {
  const isControl = CONTROLS.has(id);
  return {
    level: isControl ? "error" : level,
    rule: `cfn-lint/${id}`,
    message,
    ...location && { location },
    ...isControl && { severity: "high" },
    .../^[EWI]\d{4}$/.test(id) && { documentation: `${PAGE}#${id}` }
  };
}
function isUnused({ id, message }) {
  if (id === "W3002") return true;
  return id === "E3006" && message.includes("'AWS::Budgets::Budget'");
}

// actions/lib/tools/templateLinter.ts
var LIMIT = 3 * 6e4;
function connectTemplateLinter(executable, options = {}) {
  const { root = process.cwd(), signal, limit = LIMIT, results, processes = availableParallelism() } = options;
  const { now = () => /* @__PURE__ */ new Date() } = options;
  const linter = { executable, root, signal, limit };
  const limited = limitConcurrency(processes);
  let identifying;
  let counting;
  const lint = async (files, region) => {
    identifying ??= identifyEngine(linter);
    const engine = await identifying;
    if (engine.kind === "unusable") return { engine: NOT_LOADED, findings: [failureFinding(engine.reason)] };
    const { identity, version } = engine;
    counting ??= countRules(identity, linter, results);
    const [{ rules, failure: notLoaded }, linted] = await Promise.all([
      counting,
      lintFiles(files, region, { linter, identity, results, limit: limited, processes, today: now() })
    ]);
    const failure = tooOldReason(version) ?? notLoaded ?? linted.failure;
    const findings = [
      // A cfn-lint that fails as a whole fails for each file, too.
      ...failure !== void 0 ? [failureFinding(failure)] : linted.crashes.map((crash) => crashFinding(crash, executable)),
      ...linted.isUnknownRegion ? [unknownRegionFinding(region)] : [],
      ...rowFindings(linted.rows)
    ];
    return { engine: { name: "cfn-lint", version, rules }, findings };
  };
  return {
    lint: async (files, region) => files.length > 0 ? lint(files, region) : { engine: NOT_LOADED, findings: [] }
  };
}
var NOT_LOADED = { name: "cfn-lint", rules: 0 };
export {
  connectTemplateLinter
};

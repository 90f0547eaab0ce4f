import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/tools/templateLinter.ts
import { spawn } from "node:child_process";

// actions/lib/tools/templateFindings.ts
var LEVELS = {
  Error: "error",
  Warning: "warning",
  Informational: "notice"
};
function findingsIn(json) {
  const rows = parsed(json);
  if (!Array.isArray(rows)) return void 0;
  const findings = rows.map(findingOf);
  return findings.every((finding) => finding !== void 0) ? findings : void 0;
}
function findingOf(row) {
  if (!isMap(row)) return void 0;
  const { Filename: file, Message: message, Level: level } = row;
  const id = memberMap(row, "Rule").Id;
  const findingLevel = LEVELS[String(level)];
  if (typeof message !== "string" || typeof id !== "string" || !findingLevel) return void 0;
  const { LineNumber: line, ColumnNumber: column } = memberMap(memberMap(row, "Location"), "Start");
  const location = typeof file === "string" && typeof line === "number" && typeof column === "number" ? { location: { file: file.replaceAll("\\", "/"), line, column } } : {};
  return { level: findingLevel, rule: `cfn-lint/${id}`, message, ...location };
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

// actions/lib/tools/templateLinter.ts
var IGNORED_CHECKS = ["W3002"];
var FINDING_BITS = 2 | 4 | 8;
var LIMIT = 10 * 6e4;
function connectTemplateLinter(executable, options = {}) {
  return {
    lint: async (files, region) => {
      if (files.length === 0) return [];
      const args = ["--format", "json", "--regions", region, "--ignore-checks", ...IGNORED_CHECKS, "--", ...files];
      const result = await run(executable, args, options);
      return isUnknownRegion(result) ? [unknownRegion(region)] : findingsOf(result, executable);
    }
  };
}
function findingsOf({ code, stdout, stderr }, executable) {
  if (code !== null && (code & ~FINDING_BITS) === 0) {
    const findings = findingsIn(stdout);
    if (findings && (code === 0 || findings.length > 0)) return findings;
  }
  const lastLine = (stderr.trim() || stdout.trim()).split("\n").at(-1) || "no output";
  throw new Problem(`cfn-lint failed with exit code ${code ?? "none"}: ${lastLine}`, {
    todo: `Run '${executable} --version'. If that fails, delete the folder .venv and run 'npm run set-up'.`
  });
}
function isUnknownRegion({ code, stderr }) {
  return code === 32 && /Regions .* are unsupported/.test(stderr);
}
function unknownRegion(region) {
  return {
    level: "error",
    rule: "cfn-lint/unknown-region",
    message: `cfn-lint does not know the AWS region '${region}'.`,
    todo: "Correct 'region', or update cfn-lint if the region is new."
  };
}
function run(executable, args, { root: cwd = process.cwd(), signal, limit = LIMIT }) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PYTHONUTF8: "1" };
    const child = spawn(executable, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    const stdout = [];
    const stderr = [];
    child.stdout.on("data", (part) => stdout.push(part));
    child.stderr.on("data", (part) => stderr.push(part));
    const end = (reason) => {
      child.kill("SIGKILL");
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
      reject(reason);
    };
    const abort = () => end(signal?.reason);
    const timer = setTimeout(() => end(hangingLinter(executable, limit)), limit);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted) abort();
    child.on("error", (cause) => reject(cannotStart(executable, cause)));
    child.on("close", (code) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}
function hangingLinter(executable, limit) {
  return new Problem(`cfn-lint did not end within ${Math.round(limit / 1e3)} seconds.`, {
    todo: `Run '${executable} --version'. If that does not end either, delete the folder .venv and run 'npm run set-up'.`
  });
}
function cannotStart(executable, cause) {
  return new Problem(`Cannot start cfn-lint: '${executable}' (${cause.message}).`, {
    kind: "usage",
    todo: "Run 'npm run set-up'.",
    cause
  });
}
export {
  connectTemplateLinter
};

import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/tools/limitConcurrency.ts
function limitConcurrency(count) {
  let running = 0;
  const waiting = [];
  return async (task) => {
    if (running < count) running += 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

// actions/lib/tools/runProcess.ts
import { spawn } from "node:child_process";
var OUTPUT_LIMIT = 32 * 2 ** 20;
function runProcess(order) {
  const { executable, args, folder: cwd, variables, input, signal, limit } = order;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const env = { ...process.env, ...variables };
    const child = spawn(executable, args, { ...cwd !== void 0 && { cwd }, env, windowsHide: true });
    const stdout = [];
    const stderr = [];
    let printed = 0;
    const collect = (parts) => (part) => {
      parts.push(part);
      printed += part.length;
      if (printed <= OUTPUT_LIMIT) return;
      kill();
      resolve({ kind: "flooded" });
    };
    child.stdout.on("data", collect(stdout));
    child.stderr.on("data", collect(stderr));
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const kill = () => {
      finish();
      child.kill("SIGKILL");
      for (const stream of child.stdio) stream?.destroy();
      child.unref();
    };
    const abort = () => {
      kill();
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      kill();
      resolve({ kind: "timed-out" });
    }, limit);
    signal?.addEventListener("abort", abort, { once: true });
    child.on("error", (cause) => {
      finish();
      resolve({ kind: "not-started", cause });
    });
    child.on("close", (code, by) => {
      finish();
      const output = { stdout: textOf(stdout), stderr: textOf(stderr) };
      resolve(code === null ? { kind: "killed", by: by ?? "a signal", ...output } : { kind: "exited", code, ...output });
    });
    child.stdin.on("error", () => {
    });
    child.stdin.end(input);
  });
}
function killedText(by) {
  return `was killed by ${by}${by === "SIGKILL" ? " (is the memory used up?)" : ""}`;
}
function textOf(parts) {
  return Buffer.concat(parts).toString();
}

export {
  runProcess,
  killedText,
  limitConcurrency
};

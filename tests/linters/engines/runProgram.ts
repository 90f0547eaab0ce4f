import { execFile } from 'node:child_process'

/** The output of a run that ended with one of these exit codes. Every other end is an error, and never no findings. */
export function runProgram(
  command: string,
  args: readonly string[],
  { exitCodes, folder }: { readonly exitCodes: readonly number[]; readonly folder?: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024, timeout: 300_000 }
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      const code = child.exitCode
      if (code !== null && exitCodes.includes(code)) resolve(stdout)
      else
        reject(
          new Error(
            `${command} ended with ${code ?? child.signalCode}: ${stderr.trim().slice(-2000) || error?.message}`,
          ),
        )
    })
  })
}

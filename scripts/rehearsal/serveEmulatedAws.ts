import { once } from 'node:events'
import { Problem } from '#lib/model/problem.ts'
import type { LocalTools } from '#lib/shell/connectLocalTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import type { InjectedFault } from '../emulator/aws/faults/rules.ts'
import { type EmulatedAws, startEmulatedAws } from '../emulator/aws/startAws.ts'
import { jobRepository } from '../emulator/gitHub/jobToken.ts'
import type { RehearsalOptions } from './rehearsalOptions.ts'
import { repositoryFlags } from './repositoryFlags.ts'
import { titleOf } from './rollout/narrateFaults.ts'
import { runVerb } from './rollout/runVerb.ts'

/** Starts the server alone, with the environment's bootstrap stack, and runs until it is interrupted. */
export async function serveEmulatedAws(
  options: RehearsalOptions,
  { clock, signal }: LocalTools,
): Promise<ScriptResult> {
  const onFault = ({ rule, service, operation }: InjectedFault): void =>
    void process.stderr.write(`${service} ${operation}: ${titleOf(rule)}\n`)
  const aws = await startEmulatedAws({ ...options, clock, onFault })
  try {
    await bootstrap(options.environment.name, aws)
    process.stdout.write(exportLines(aws).join(''))
    process.stderr.write(
      '\nExport these variables in another terminal and run the verbs there. Press Ctrl-C to stop the server.\n',
    )
    if (!signal?.aborted) await once(signal ?? new AbortController().signal, 'abort')
  } finally {
    await aws.close()
  }
  return { document: { outcome: 'done' }, lines: [], code: 0 }
}

/** `bootstrap --repository` reads the ids of the repository there, and the proxy serves no host but those of live resources. */
const GIT_HUB_API = 'api.github.com'

/** One `NAME=value` per line, the endpoint first. The AWS CLI reads only AWS_DEFAULT_REGION, the SDKs AWS_REGION. */
export function exportLines({ variables }: Pick<EmulatedAws, 'variables'>): readonly string[] {
  return Object.entries(variables).flatMap(([name, value]) => [
    `${name}=${name === 'NO_PROXY' ? `${value},${GIT_HUB_API}` : value}\n`,
    ...(name === 'AWS_REGION' ? [`AWS_DEFAULT_REGION=${value}\n`] : []),
  ])
}

/** Without output, because the first printed line is the endpoint. */
async function bootstrap(environment: string, { variables }: EmulatedAws): Promise<void> {
  const { exitCode, printed } = await runVerb({
    args: ['bootstrap', environment, '--yes', ...repositoryFlags(jobRepository)],
    folder: process.cwd(),
    variables,
    output: 'capture',
  })
  if (exitCode !== 0) throw new Problem(`The bootstrap stack of '${environment}' could not be created.\n${printed}`)
}

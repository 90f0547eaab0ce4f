import { once } from 'node:events'
import { Problem } from '#lib/model/problem.ts'
import type { LocalTools } from '#lib/shell/connectLocalTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import type { InjectedFault } from '../emulator/aws/faults/rules.ts'
import { type EmulatedAws, startEmulatedAws } from '../emulator/aws/startAws.ts'
import { jobRepository } from '../emulator/gitHub/jobToken.ts'
import { clientLines, writeClientFile } from './clientVariables.ts'
import type { RehearsalOptions } from './rehearsalOptions.ts'
import { repositoryFlags } from './repositoryFlags.ts'
import { titleOf } from './rollout/narrateFaults.ts'
import { runVerb } from './rollout/runVerb.ts'
import { watchLifetime } from './serverLifetime.ts'

/** Starts the server alone, with the environment's bootstrap stack, and runs until it is interrupted. */
export async function serveEmulatedAws(
  options: RehearsalOptions,
  { clock, signal: interrupt }: LocalTools,
): Promise<ScriptResult> {
  const onFault = ({ rule, service, operation }: InjectedFault): void =>
    void process.stderr.write(`${service} ${operation}: ${titleOf(rule)}\n`)
  const lifetime = watchLifetime(interrupt)
  const { signal } = lifetime
  try {
    const aws = await startEmulatedAws({ ...options, clock, onFault })
    try {
      await bootstrap(options.environment.name, aws, signal)
      if (!signal.aborted) await offerVariables(aws, { file: options.variablesFile, stream: process.stdout, signal })
    } finally {
      await aws.close()
    }
  } finally {
    lifetime.close()
  }
  return { document: { outcome: 'done' }, lines: [], code: 0 }
}

type VariablesOffer = {
  readonly file: string | undefined
  readonly stream: NodeJS.WriteStream
  readonly signal: AbortSignal
}

/** Prints the variables for a client, and keeps their file, until the server has to end. `stream` gets nothing else. */
export async function offerVariables(
  { clientVariables }: Pick<EmulatedAws, 'clientVariables'>,
  { file, stream, signal }: VariablesOffer,
): Promise<void> {
  const lines = clientLines(clientVariables, process.env)
  const remove = file === undefined ? undefined : await writeClientFile(file, lines)
  try {
    stream.write(lines.join(''))
    process.stderr.write(
      `\nThe server is running. Run ${file === undefined ? 'these lines' : `'. ${file}'`} in another terminal: the AWS CLI, other tools and the verbs use it there. Press Ctrl-C to stop it.\n`,
    )
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    await remove?.()
  }
}

/** Without output, because stdout has the variables alone. */
async function bootstrap(environment: string, { variables }: EmulatedAws, signal: AbortSignal): Promise<void> {
  const { exitCode, printed } = await runVerb({
    args: ['bootstrap', environment, '--yes', ...repositoryFlags(jobRepository)],
    folder: process.cwd(),
    variables,
    output: { to: 'capture' },
    signal,
  })
  if (exitCode !== 0 && !signal.aborted)
    throw new Problem(`The bootstrap stack of '${environment}' could not be created.\n${printed}`)
}

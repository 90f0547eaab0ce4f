import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { Problem } from '#lib/model/problem.ts'
import type { ToolArguments } from '../../scripts/command/parseArguments.ts'
import { environmentsOf } from './environment/environmentsOf.ts'
import { readTask } from './environment/readTask.ts'
import { checkApplicationVersion } from './install/applicationVersion.ts'
import { installApplication } from './install/installed.ts'
import { isolatedCommand } from './isolation/isolatedCommand.ts'
import { isNamed, proofsOf, titles } from './proofs/proofs.ts'
import type { RunOrder } from './runOrder.ts'

const KEPT = { kind: 'shared', reason: 'a kept application must be reachable' } as const

/** Installs what is missing, then runs the proofs in processes that reach nothing outside of this machine. */
export async function runOutside(args: ToolArguments<'faults' | 'proof' | 'keep'>): Promise<0 | 1> {
  const report = (line: string): boolean => process.stderr.write(`${line}\n`)
  const faults = args.has('faults')
  const named = await environmentsOf([...new Set(args.operands)])
  // The largest one has everything that can break.
  const environments = faults && args.operands.length === 0 ? named.slice(-1) : named
  const proof = args.text('proof')
  if (!titles({ faults }).some(title => isNamed(title, proof))) {
    report(`The titles are:\n  ${titles({ faults }).join('\n  ')}`)
    throw new Problem(`No proof has '${proof}' in its title.`, { kind: 'usage', todo: 'Name a part of one of these.' })
  }
  const tasks = await Promise.all(environments.map(name => readTask(name)))
  checkApplicationVersion(tasks)
  const found = tasks.map(task => proofsOf(task, { environments, proof, faults }))
  if (found.every(({ shared, alone, waiting }) => shared.length + alone.length + waiting.length === 0))
    throw new Problem(`'${proof}' says nothing about ${environments.join(' and ')}.`, {
      kind: 'usage',
      todo: 'Name another environment: some proofs need a cache, or several tasks.',
    })
  const installed = await installApplication(report)
  const order: RunOrder = {
    environments,
    installed,
    faults,
    proof,
    keep: args.has('keep'),
  }
  const command = [
    process.execPath,
    ...process.execArgv,
    join(import.meta.dirname, 'runInside.ts'),
    JSON.stringify(order),
  ]
  const isolation = order.keep ? KEPT : isolatedCommand(command, installed.python)
  if (isolation.kind === 'isolated') report('Network: the loopback interface only.')
  else report(`Network: that of this machine, so calls to other machines are not noticed: ${isolation.reason}.`)
  const [program = '', ...rest] = isolation.kind === 'isolated' ? isolation.command : command
  const env = { ...process.env, TEST_APP_ISOLATED: String(isolation.kind === 'isolated') }
  const child = spawn(program, rest, { stdio: 'inherit', env })
  // The terminal sends Ctrl-C to the child too, which stops what it started; this process waits for it.
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal)
  process
    .on('SIGTERM', pass)
    .on('SIGHUP', pass)
    .on('SIGINT', () => undefined)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve(status ?? 128 + (signal ? constants.signals[signal] : 1)))
  })
  if (code > 1) process.exit(code)
  return code === 0 ? 0 : 1
}

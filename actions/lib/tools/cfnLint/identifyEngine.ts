import { findInstallation, type Installation } from './installation.ts'
import { type CfnLint, failureReason, startCfnLint } from './runCfnLint.ts'

/** The cfn-lint behind an executable, or the reason why there is none. */
export type IdentifiedEngine =
  | { readonly kind: 'found'; readonly identity: string; readonly version: string }
  | { readonly kind: 'unusable'; readonly reason: string }

/** @throws the reason of the signal, if it is aborted */
export async function identifyEngine(linter: CfnLint): Promise<IdentifiedEngine> {
  const { executable } = linter
  let installation: Installation
  try {
    installation = await findInstallation(executable)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    // Its own path is in the message already.
    const reason = error.message.replace(`, access '${executable}'`, '')
    return { kind: 'unusable', reason: `Cannot start cfn-lint: '${executable}' (${reason}).` }
  }
  const { identity, version } = installation
  return version === undefined ? askVersion(identity, linter) : { kind: 'found', identity, version }
}

async function askVersion(identity: string, linter: CfnLint): Promise<IdentifiedEngine> {
  const result = await startCfnLint(['--version'], linter)
  const isDone = result.kind === 'exited' && result.code === 0
  const version = isDone ? /^cfn-lint (\d\S*)\s*$/.exec(result.stdout)?.[1] : undefined
  if (version === undefined) return { kind: 'unusable', reason: failureReason(result, linter) }
  return { kind: 'found', identity: JSON.stringify([identity, version]), version }
}

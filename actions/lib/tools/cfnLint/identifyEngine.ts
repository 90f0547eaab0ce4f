import { findInstallation } from './installation.ts'
import { type CfnLint, failureReason, startCfnLint } from './runCfnLint.ts'

/** The cfn-lint behind an executable, or the reason why there is none. */
export type IdentifiedEngine =
  | { readonly kind: 'found'; readonly identity: string; readonly version: string }
  | { readonly kind: 'unusable'; readonly reason: string }

/** @throws the reason of the signal, if it is aborted */
export async function identifyEngine(linter: CfnLint): Promise<IdentifiedEngine> {
  const { executable } = linter
  try {
    const installation = await findInstallation(executable)
    if (installation.version === undefined) return await askVersion(installation.identity, linter)
    const { identity, version } = installation
    return { kind: 'found', identity, version }
  } catch (error) {
    // An error of the file system: there is no such program, or it cannot be read.
    if (!(error instanceof Error && 'code' in error)) throw error
    return { kind: 'unusable', reason: `Cannot start cfn-lint: '${executable}' (${error.message}).` }
  }
}

async function askVersion(identity: string, linter: CfnLint): Promise<IdentifiedEngine> {
  const result = await startCfnLint(['--version'], linter)
  const isDone = result.kind === 'exited' && result.code === 0
  const version = isDone ? /^cfn-lint (\d\S*)\s*$/.exec(result.stdout)?.[1] : undefined
  if (version === undefined) return { kind: 'unusable', reason: failureReason(result, linter) }
  return { kind: 'found', identity: JSON.stringify([identity, version]), version }
}

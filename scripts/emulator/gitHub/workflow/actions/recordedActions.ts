import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionStandIn } from '../runnerOptions.ts'
import { StepFailure } from '../steps/stepFailure.ts'

/** Actions whose effect outside of the job is only recorded: `JobRun.actionCalls` has their inputs. */

/** actions/setup-node: Node is installed already. */
export const setupNodeAction: ActionStandIn = {
  inputs: { 'node-version': '', 'node-version-file': '', cache: '', 'package-manager-cache': 'true' },
  run: () => Promise.resolve({}),
}

/** actions/setup-python: Python is installed already. */
export const setupPythonAction: ActionStandIn = {
  inputs: { 'python-version': '', 'python-version-file': '', cache: '' },
  run: () => Promise.resolve({}),
}

/** actions/upload-artifact: fails, warns or is silent without a file, as its input says. */
export const uploadArtifactAction: ActionStandIn = {
  inputs: { name: 'artifact', path: '', 'if-no-files-found': 'warn', 'retention-days': '', overwrite: 'false' },
  run: ({ inputs, workspace, log }) => {
    const { path = '', 'if-no-files-found': absent } = inputs
    if (!existsSync(join(workspace, path))) {
      const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`
      if (absent === 'error') throw new StepFailure(message)
      log(message)
    }
    return Promise.resolve({ 'artifact-id': '1' })
  },
}

/** github/codeql-action/upload-sarif, in a repository with code scanning or without. */
export function uploadSarifAction({ hasCodeScanning }: { readonly hasCodeScanning: boolean }): ActionStandIn {
  return {
    inputs: { sarif_file: '../results', category: '', 'wait-for-processing': 'true', checkout_path: '' },
    run: ({ inputs, workspace, permissions }) => {
      const { sarif_file: file = '' } = inputs
      if (!existsSync(join(workspace, file))) throw new StepFailure(`Path does not exist: ${file}`)
      if (permissions['security-events'] !== 'write') throw new StepFailure('Resource not accessible by integration')
      if (!hasCodeScanning)
        throw new StepFailure(
          'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
        )
      return Promise.resolve({ 'sarif-id': '1' })
    },
  }
}

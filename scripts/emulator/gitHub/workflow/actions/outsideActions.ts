import type { Checkout, WorkflowRunnerOptions } from '../runnerOptions.ts'
import { checkoutAction } from './checkoutAction.ts'
import { setupNodeAction, setupPythonAction, uploadArtifactAction, uploadSarifAction } from './recordedActions.ts'

type OutsideRepository = {
  readonly checkout: Checkout
  /** Whether the repository takes the findings of other tools: a private one only with a licence. */
  readonly hasCodeScanning?: boolean
}

/** Stand-ins for the actions outside of the repository that workflows may use. */
export function outsideActions({
  checkout,
  hasCodeScanning = true,
}: OutsideRepository): WorkflowRunnerOptions['actions'] {
  return {
    'actions/checkout': checkoutAction(checkout),
    'actions/setup-node': setupNodeAction,
    'actions/setup-python': setupPythonAction,
    'actions/upload-artifact': uploadArtifactAction,
    'github/codeql-action/upload-sarif': uploadSarifAction({ hasCodeScanning }),
  }
}

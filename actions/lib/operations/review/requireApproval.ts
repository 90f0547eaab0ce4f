import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Prompt } from '../../ports.ts'
import { checkFingerprintFormat } from './compareWithReviewed.ts'

type Approval = {
  readonly environment: Environment
  readonly expect?: string
  readonly yes: boolean
}

/** Throws unless the deployment has a fingerprint, a prompt for confirmation, or `yes` outside of a protected environment. */
export function requireApproval({ environment, expect, yes }: Approval, prompt: Pick<Prompt, 'interactive'>): void {
  const { name } = environment
  if (expect !== undefined) {
    checkFingerprintFormat(expect)
    return
  }
  const review = `Run 'npm run change-set -- ${name}', review the preview, then run 'npm run deploy -- ${name} --expect FINGERPRINT'.`
  if (environment.protected) {
    throw new Problem(
      `Environment '${name}' is protected: only a reviewed change is executed there, identified by its fingerprint. Nothing was touched.`,
      { kind: 'refused', todo: review },
    )
  }
  if (yes || prompt.interactive) return
  throw new Problem(`Cannot ask whether to deploy '${name}': no interactive terminal. Nothing was touched.`, {
    kind: 'usage',
    todo: `${review} To deploy without a review, add --yes.`,
  })
}

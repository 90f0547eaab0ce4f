import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Prompt } from '../../ports.ts'
import { checkFingerprintFormat } from './compareWithReviewed.ts'
import { protectionOf } from './deployedProtection.ts'

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
  if (environment.protected) throw refuseUnreviewed(`Environment '${name}' is protected`, name, 'Nothing was touched.')
  if (yes || prompt.interactive) return
  throw new Problem(`Cannot ask whether to deploy '${name}': no interactive terminal. Nothing was touched.`, {
    kind: 'usage',
    todo: `${reviewOf(name)} If neither the file nor the deployed stack is protected, --yes deploys without a review.`,
  })
}

/** The same by what is deployed: a stack keeps its protection until a deployment that was reviewed has lifted it. */
export function requireReviewOfProtected({ environment, expect }: Approval, stack: Stack | undefined): void {
  const protection = protectionOf(environment, stack)
  if (expect !== undefined || protection === undefined) return
  throw refuseUnreviewed(
    `${protection.charAt(0).toUpperCase()}${protection.slice(1)}`,
    environment.name,
    'Nothing was changed.',
  )
}

function refuseUnreviewed(reason: string, name: string, state: string): Problem {
  return new Problem(`${reason}: only a reviewed change is executed there, identified by its fingerprint. ${state}`, {
    kind: 'refused',
    todo: reviewOf(name),
  })
}

function reviewOf(name: string): string {
  return `Run 'npm run change-set -- ${name}', review the preview, then run 'npm run deploy -- ${name} --expect FINGERPRINT'.`
}

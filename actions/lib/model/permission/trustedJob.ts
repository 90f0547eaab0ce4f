import type { Role } from '../environment.ts'

/** The role that a job wants to assume, and the environment that it belongs to. */
export type TrustedRole = { readonly role: Role; readonly environment: string }

/** A claim of a job's identity token that is not the one that the role trusts. */
type ClaimDifference = { readonly claim: string; readonly expected: string }

type Claims = (name: string) => string

/**
 * The first claim of a token that the trust policy of the bootstrap stack's role does not accept; undefined if only the
 * repository can differ, or if the role does not exist.
 */
export function claimDifferenceOf({ role, environment }: TrustedRole, claim: Claims): ClaimDifference | undefined {
  return EXPECTATIONS[role](environment).find(({ claim: name, matches }) => !matches(claim(name)))
}

type Expectation = ClaimDifference & { readonly matches: (value: string) => boolean }

const EXPECTATIONS: Readonly<Record<Role, (environment: string) => readonly Expectation[]>> = {
  preview: () => [
    { claim: 'sub', expected: 'repo:…:pull_request', matches: subject => subject.endsWith(':pull_request') },
  ],
  deploy: name => [exactly('environment', name), exactly('ref', `refs/heads/env/${name}`)],
  teardown: name => [exactly('environment', `${name}-teardown`), DEFAULT_BRANCH],
  observe: () => [
    DEFAULT_BRANCH,
    { claim: 'sub', expected: 'repo:…:ref:refs/heads/…', matches: subject => subject.includes(':ref:refs/heads/') },
  ],
}

/** The name of the default branch is a parameter of the bootstrap stack. */
const DEFAULT_BRANCH: Expectation = {
  claim: 'ref',
  expected: 'refs/heads/<default branch>',
  matches: ref => ref.startsWith('refs/heads/') && !ref.startsWith('refs/heads/env/'),
}

function exactly(claim: string, expected: string): Expectation {
  return { claim, expected, matches: value => value === expected }
}

const WITH_COMMIT = /^deploy-[\w-]+-([0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * The client request token of an execution: the name of its change set, and the commit that it deploys. CloudFormation
 * keeps it in each event of the operation, so that the stack's own history tells what was executed. At most 128 letters,
 * digits and hyphens.
 */
export function executionTokenOf(changeSetName: string, commit: string | undefined): string {
  return commit === undefined ? changeSetName : `${changeSetName}-${commit}`
}

/** The commit in a token of `executionTokenOf`; undefined for every other token. */
export function commitOfToken(token: string | undefined): string | undefined {
  return WITH_COMMIT.exec(token ?? '')?.[1]
}

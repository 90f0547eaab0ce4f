/**
 * The branches whose jobs may use a GitHub environment. limited: only those of a branch policy, or protected ones.
 * unlimited: every branch. absent: there is no such environment.
 */
export type BranchLimit = 'limited' | 'unlimited' | 'absent'

/**
 * Rules of Guard that concern protected environments and whose own severity would let those pass, by printed id. A protected
 * environment promises what they ask for.
 */
export const RAISED_SEVERITIES: Readonly<Record<string, { readonly severity: 'medium'; readonly reason: string }>> = {
  'guard/CT.RDS.PR.3': { severity: 'medium', reason: 'without deletion protection, one request deletes all data' },
  'guard/CT.RDS.PR.13': { severity: 'medium', reason: 'without deletion protection, one request deletes all data' },
}

import type { RiskMessage, Severity } from '../../model/risk.ts'
import type { Verdict } from '../verdict.ts'

export function protectionVerdict(severity: Severity, property: string, message: RiskMessage): Verdict {
  return { kind: 'protection', severity, property, message, key: `${property} ${JSON.stringify(message)}` }
}

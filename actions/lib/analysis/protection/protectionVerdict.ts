import type { RiskMessage, Severity } from '../../model/preview/risk.ts'
import type { RiskVerdict } from '../riskVerdict.ts'

export function protectionVerdict(severity: Severity, property: string, message: RiskMessage): RiskVerdict {
  return { kind: 'protection', severity, property, message, key: `${property} ${JSON.stringify(message)}` }
}

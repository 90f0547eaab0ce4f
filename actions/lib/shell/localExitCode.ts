import type {
  LocalCheckOutcome,
  LocalLogsOutcome,
  LocalOpenOutcome,
  LocalResetOutcome,
  LocalStartOutcome,
  LocalStatusOutcome,
  LocalStopOutcome,
} from '../model/local/localOutcome.ts'
import type { ExitCode } from './exitCode.ts'

type LocalOutcome =
  | LocalCheckOutcome
  | LocalStartOutcome
  | LocalStopOutcome
  | LocalLogsOutcome
  | LocalResetOutcome
  | LocalStatusOutcome
  | LocalOpenOutcome

/** The exit code of an outcome of `local`. A status is shown, whatever it is. */
export function localExitCodeOf({ kind }: LocalOutcome): ExitCode {
  return kind === 'not-started' ? 1 : 0
}

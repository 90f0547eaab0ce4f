import type {
  LocalCheckOutcome,
  LocalLogsOutcome,
  LocalOpenOutcome,
  LocalResetOutcome,
  LocalStartOutcome,
  LocalStatusOutcome,
  LocalStopOutcome,
} from '../../model/local/localOutcome.ts'
import { LOCAL_ACCOUNTS } from '../../model/local/localProfile.ts'
import type { LocalContainer, LocalVolume } from '../../model/local/localService.ts'
import { findingDocument, nextStepsDocument, type OutcomeDocument } from './json.ts'

export function localCheckDocument({ kind, profile, engine, compose, findings }: LocalCheckOutcome): OutcomeDocument {
  return { outcome: kind, profile, engine, compose, findings: findings.map(findingDocument) }
}

export function localStartDocument(outcome: LocalStartOutcome): OutcomeDocument {
  if (outcome.kind === 'not-started') {
    const { kind, service, reason, log, steps, running } = outcome
    return { outcome: kind, service, reason, log, steps: nextStepsDocument(steps), running }
  }
  const { kind, profile, url, seconds } = outcome
  const accounts = profile === 'local' ? LOCAL_ACCOUNTS.map(({ email }) => email) : undefined
  return { outcome: kind, profile, url, seconds, accounts }
}

export function localStopDocument({ kind, volumes }: LocalStopOutcome): OutcomeDocument {
  return { outcome: kind, volumes: volumes.map(volumeDocument) }
}

export function localLogsDocument({ kind, service, lines }: LocalLogsOutcome): OutcomeDocument {
  return { outcome: kind, service, lines }
}

export function localResetDocument({ kind, volumes }: LocalResetOutcome): OutcomeDocument {
  return { outcome: kind, volumes: volumes.map(volumeDocument) }
}

export function localStatusDocument({ kind, profile, url, containers, volumes }: LocalStatusOutcome): OutcomeDocument {
  const services = containers.map(containerDocument)
  return { outcome: kind, profile, url, services, volumes: volumes.map(volumeDocument) }
}

export function localOpenDocument({ kind, url }: LocalOpenOutcome): OutcomeDocument {
  return { outcome: kind, url }
}

function containerDocument({ service, name, image, state, health, exitCode, ports }: LocalContainer): object {
  return { name: service, container: name, image, state, health, exitCode, ports: ports.map(({ port }) => port) }
}

function volumeDocument({ name, size }: LocalVolume): object {
  return { name, size }
}

/** Of `status --env`. */
export function poolSettingsDocument(lines: readonly string[]): OutcomeDocument {
  return { outcome: 'settings', lines }
}

import type { RunIdentity } from '../runIdentity.ts'

/** What a change set of this repository says about itself in its description. */
export type ChangeSetMark = {
  readonly purpose: ChangeSetPurpose
  readonly environment: string
  readonly run: RunIdentity
  /** The run does not use the change set after this time. */
  readonly deadline: Date
}

export type ChangeSetPurpose = 'preview' | 'deploy'

const DESCRIPTION = /^(preview|deploy) of environment (\S+) \[run (\S+), until (\S+)\]$/
const PROCESS = /^process:([^:]+):([1-9]\d*):([^:]*)$/
const WORKFLOW = /^workflow:([\w.-]+\/[\w.-]+):(\d+):([1-9]\d*)$/
/** Names that this repository gives: purpose, inputs digest, time, random. */
const NAME = /^(preview|deploy)-[0-9a-f]{12}-\d{17}-[0-9a-f]{4}$/

/** The description of a change set: a sentence for people, then the run that made it and its deadline. */
export function markedDescription({ purpose, environment, run, deadline }: ChangeSetMark): string {
  return `${purpose} of environment ${environment} [run ${textOf(run)}, until ${deadline.toISOString()}]`
}

/** The mark of a change set of this repository; undefined if its name or its description is another one's. */
export function markOf(changeSet: {
  readonly name: string
  readonly description: string | undefined
}): ChangeSetMark | undefined {
  const [, namedPurpose] = NAME.exec(changeSet.name) ?? []
  const [, purpose, environment = '', runText = '', time = ''] = DESCRIPTION.exec(changeSet.description ?? '') ?? []
  const run = runOf(runText)
  const deadline = new Date(time)
  if ((purpose !== 'preview' && purpose !== 'deploy') || purpose !== namedPurpose) return undefined
  return run && !Number.isNaN(deadline.getTime()) ? { purpose, environment, run, deadline } : undefined
}

function textOf(run: RunIdentity): string {
  return run.kind === 'process'
    ? `process:${encodeURIComponent(run.host)}:${run.processId}:${encodeURIComponent(run.startedAt)}`
    : `workflow:${run.repository}:${run.id}:${run.attempt}`
}

function runOf(text: string): RunIdentity | undefined {
  const [process, host = '', processId, startedAt = ''] = PROCESS.exec(text) ?? []
  if (process !== undefined) {
    const [decodedHost, decodedStart] = [decoded(host), decoded(startedAt)]
    return decodedHost === undefined || decodedStart === undefined
      ? undefined
      : { kind: 'process', host: decodedHost, processId: Number(processId), startedAt: decodedStart }
  }
  const [workflow, repository = '', id = '', attempt] = WORKFLOW.exec(text) ?? []
  return workflow === undefined ? undefined : { kind: 'workflow', repository, id, attempt: Number(attempt) }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

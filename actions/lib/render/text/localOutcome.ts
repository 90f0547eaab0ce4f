import type {
  LocalCheckOutcome,
  LocalOpenOutcome,
  LocalResetOutcome,
  LocalStartOutcome,
  LocalStatusOutcome,
  LocalStopOutcome,
} from '../../model/local/localOutcome.ts'
import { LOCAL_ACCOUNTS, LOCAL_PASSWORD, type LocalProfile } from '../../model/local/localProfile.ts'
import { isUp, type LocalContainer, type LocalVolume, stateText } from '../../model/local/localService.ts'
import { countOf, durationOf } from '../phrases/duration.ts'
import { findingLines } from './finding.ts'
import { copyable, EMPTY, indented, type Line, line, span } from './layout/line.ts'
import { type Cell, table } from './layout/table.ts'
import { stepLines } from './nextSteps.ts'

export function localCheckLines({ profile, engine, compose, findings }: LocalCheckOutcome): readonly Line[] {
  return [
    done(`Open WebUI can start here in the profile '${profile}' (Docker ${engine}, compose ${compose}).`),
    ...(findings.length > 0 ? [EMPTY, ...findingLines(findings), EMPTY] : []),
    ...command('To start it', `npm run local -- start${profileFlag(profile)}`),
  ]
}

export function localStartLines(outcome: LocalStartOutcome): readonly Line[] {
  if (outcome.kind === 'not-started') {
    const { reason, service, log, steps, running } = outcome
    return [
      { ...line(span('✗ ', 'error'), span('Open WebUI was not started', 'bold'), `. ${reason}`), hang: 2 },
      ...(log.length > 0
        ? [EMPTY, line(span(`The last lines of ${service}`, 'bold')), ...indented(log.map(logLine)), EMPTY]
        : []),
      ...stepLines(steps),
      ...(running.length === 0
        ? [line('No container runs.')]
        : [line(`Running now: ${running.join(', ')}. 'npm run local -- stop' stops them and keeps the data.`)]),
    ]
  }
  const { kind, profile, url, seconds } = outcome
  const text = kind === 'started' ? `Open WebUI runs, after ${durationOf(seconds)}:` : 'Open WebUI is running already:'
  return [
    done(text),
    copyable(url, 2),
    ...(profile === 'local' ? [EMPTY, ...accountLines()] : []),
    ...(profile === 'plain' ? [line('The first account that signs up is the administrator.')] : []),
    EMPTY,
    ...table(
      [
        ['npm run local -- open', 'opens the browser'],
        ['npm run local -- logs --follow', 'shows what the services say'],
        ['npm run local -- stop', 'stops them and keeps the data'],
      ].map(([words = '', meaning = '']): readonly Cell[] => [span(words, 'bold'), span(meaning, 'dim')]),
    ),
  ]
}

function accountLines(): readonly Line[] {
  return [
    line(`Accounts, each with the password ${LOCAL_PASSWORD}:`),
    ...indented(table(LOCAL_ACCOUNTS.map(({ email, meaning }) => [email, meaning]))),
  ]
}

export function localStopLines({ kind, volumes }: LocalStopOutcome): readonly Line[] {
  const kept = volumes.length === 0 ? '' : ` The data stays, in ${countOf(volumes.length, 'volume')}.`
  return [
    done(kind === 'stopped' ? `Stopped.${kept}` : `No container runs.${kept}`),
    ...(volumes.length > 0 ? command('To delete it', 'npm run local -- reset') : []),
  ]
}

export function localResetLines({ kind, volumes }: LocalResetOutcome): readonly Line[] {
  if (kind === 'nothing-to-remove') return [done('There is nothing to remove: no container and no volume.')]
  return [done('Removed the containers, the networks and these volumes:'), ...indented(volumeRows(volumes))]
}

export function localStatusLines(outcome: LocalStatusOutcome): readonly Line[] {
  const { kind, profile, url, containers, volumes } = outcome
  const rest =
    kind === 'absent'
      ? command('To start it', `npm run local -- start${profile === undefined ? '' : profileFlag(profile)}`)
      : url === undefined
        ? []
        : [copyable(url, 2)]
  return [
    STATUS_LINES[kind](profile),
    ...rest,
    ...titled('Services', table(containers.map(rowOf))),
    ...titled('Volumes', volumeRows(volumes)),
  ]
}

const STATUS_LINES: Readonly<Record<LocalStatusOutcome['kind'], (profile: LocalProfile | undefined) => Line>> = {
  healthy: profile => done(`Open WebUI runs in the profile '${profile}'.`),
  starting: profile =>
    line(span('· ', 'warning'), `Open WebUI is starting${profile ? ` in the profile '${profile}'` : ''}.`),
  unhealthy: profile =>
    line(span('✗ ', 'error'), `Not every service is healthy${profile ? `; the profile is '${profile}'` : ''}.`),
  absent: () => line('Open WebUI does not run on this machine.'),
}

export function localOpenLines({ kind, url }: LocalOpenOutcome): readonly Line[] {
  const text = kind === 'opened' ? 'Opened in the browser:' : 'There is no browser to open here. The address:'
  return [line(text), copyable(url, 2)]
}

/** Lines of a file: neither folded nor coloured. */
export function poolSettingLines(lines: readonly string[]): readonly Line[] {
  return lines.map(text => ({ ...line(text), hang: undefined }))
}

function rowOf(container: LocalContainer): readonly Cell[] {
  const { service, image, ports } = container
  const isRight = isUp(container) || (container.state === 'exited' && container.exitCode === 0)
  return [
    span(service, 'bold'),
    span(stateText(container), isRight ? 'success' : 'warning'),
    ports.map(({ host, port }) => `${host}:${port}`).join(', '),
    span(image, 'dim'),
  ]
}

function volumeRows(volumes: readonly LocalVolume[]): readonly Line[] {
  return table(volumes.map(({ name, size }) => [name, span(size ?? '', 'dim')]))
}

function titled(title: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [EMPTY, line(span(title, 'bold')), ...indented(lines)]
}

function command(text: string, words: string): readonly Line[] {
  return [line(`${text}:`), copyable(words, 2)]
}

function profileFlag(profile: LocalProfile): string {
  return profile === 'local' ? '' : ` --profile ${profile}`
}

function done(text: string): Line {
  return { ...line(span('✓ ', 'success'), text), hang: 2 }
}

/** Never folded, so that it can be searched for. */
function logLine(text: string): Line {
  return { ...line(span(text, 'dim')), hang: undefined }
}

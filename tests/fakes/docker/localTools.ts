import { readFileSync } from 'node:fs'
import type { LocalRunTools } from '#lib/operations/local/localTools.ts'
import type { Machine, PortState } from '#lib/ports/machine.ts'
import { virtualClock } from '../clock/virtualClock.ts'
import { type FakePrompt, fakePrompt } from '../console/fakePrompt.ts'
import { type FakeReporter, fakeReporter } from '../console/fakeReporter.ts'
import { fakeWorkspace } from '../files/fakeWorkspace.ts'
import { fakeHttpClient } from '../http/fakeHttpClient.ts'
import { fakeDocker } from './fakeDocker.ts'

type FakeLocalTools = LocalRunTools & {
  readonly docker: ReturnType<typeof fakeDocker>
  readonly reporter: FakeReporter
  readonly prompt: FakePrompt
}

type Overrides = Partial<Omit<FakeLocalTools, 'docker' | 'workspace' | 'machine'>> & {
  readonly docker?: Parameters<typeof fakeDocker>[0]
  readonly machine?: Parameters<typeof fakeMachine>[0]
  /** The text of docker/.env; without it there is none. */
  readonly settings?: string
}

/** Tools of a machine on which everything is right; no wait takes time. */
export function fakeLocalTools({ docker, machine, settings, ...over }: Overrides = {}): FakeLocalTools {
  return {
    docker: fakeDocker(docker),
    machine: fakeMachine(machine),
    workspace: fakeWorkspace({
      'docker/.env.example': readFileSync('docker/.env.example', 'utf8'),
      ...(settings !== undefined && { 'docker/.env': settings }),
    }),
    httpClient: fakeHttpClient(),
    clock: virtualClock(),
    reporter: fakeReporter(),
    prompt: fakePrompt(),
    ...over,
  }
}

export function fakeMachine({
  ports = {},
  freeBytes = 500 * 2 ** 30,
  hasBrowser = true,
}: {
  readonly ports?: Readonly<Record<number, PortState>>
  readonly freeBytes?: number
  readonly hasBrowser?: boolean
} = {}): Machine {
  return {
    portState: async ({ port }) => ports[port] ?? { kind: 'free' },
    freeBytes: async () => freeBytes,
    openBrowser: async () => hasBrowser,
  }
}

/** A docker/.env with which the profile `cognito` starts. */
export const COGNITO_LINES = `COGNITO_USER_POOL_ID=eu-central-1_Zq8Rt2LmN
COGNITO_REGION=eu-central-1
COGNITO_CLIENT_ID=4hq2clientidofthepool7
COGNITO_CLIENT_SECRET=canary-secret-of-the-client
COGNITO_DOMAIN=chat-dev.auth.eu-central-1.amazoncognito.com
`

import assert from 'node:assert/strict'
import { siteResponse } from '../../../scripts/emulator/aws/application/site.ts'
import type { SiteRequest } from '../../../scripts/emulator/aws/application/siteRequest.ts'
import { aWorld } from '../../fakes/emulator/aWorld.ts'
import { CONTAINER_ENVIRONMENT, deployedResources, IDS } from '../../fakes/emulator/deployedResources.ts'
import type { Proof } from '../proof.ts'
import type { Setting } from '../setting/setting.ts'
import { type ComparedRequest, requestProcess } from './requestProcess.ts'
import { shapeOf } from './responseShape.ts'

const OWN = 'own page'
const OTHER = 'https://other-site.example'
const SOCKET = '/ws/socket.io/?EIO=4&transport=websocket'

/** What the rehearsal's browser and `verify` ask for. */
const REQUESTS: Readonly<Record<string, ComparedRequest>> = {
  'the health check': { path: '/health' },
  readiness: { path: '/ready' },
  'the database': { path: '/health/db' },
  'an unknown path': { path: '/no-such-path' },
  'the page of the interactive documentation': { path: '/docs' },
  'the configuration': { path: '/api/config' },
  'the begin of a sign-in': { path: '/oauth/oidc/login' },
  'the end of a sign-in with a wrong code': { path: '/oauth/oidc/callback?code=wrong&state=wrong' },
  'a WebSocket of the own page': { path: SOCKET, socketOrigin: OWN },
  'a WebSocket of another page': { path: SOCKET, socketOrigin: OTHER },
  'a WebSocket without an upgrade': { path: SOCKET },
}

/** The emulator's application answers from recordings; here they are held against the real one. */
export const recordedResponses: Proof = {
  title: 'the recorded responses of the rehearsal have status, headers, keys and types of the real ones',
  run: async ({ setting }) => {
    const emulated = Object.entries(REQUESTS).map(([name, request]) => [
      name,
      shapeOf(emulatedResponse(setting, request)),
    ])
    const real = await Promise.all(
      Object.entries(REQUESTS).map(async ([name, request]) => [name, shapeOf(await realResponse(setting, request))]),
    )
    assert.deepEqual(Object.fromEntries(emulated), Object.fromEntries(real))
    return `${real.length} responses`
  },
}

function realResponse({ processes: [process], url }: Setting, request: ComparedRequest) {
  if (!process) throw new Error('The setting has no process.')
  return requestProcess(process, { ...request, ...originOf(request, url) })
}

/** The response of the emulator to a container with these variables; its own addresses stay. */
function emulatedResponse({ variables, task }: Setting, { path, ...rest }: ComparedRequest) {
  const { socketOrigin } = originOf(rest, `https://${IDS.host}`)
  const url = new URL(path, `https://${IDS.host}`)
  const request: SiteRequest = {
    scheme: 'https',
    host: IDS.host,
    path: url.pathname,
    query: url.searchParams,
    origin: socketOrigin,
    cookie: undefined,
    isUpgrade: socketOrigin !== undefined,
  }
  const names = Object.keys(variables).filter(name => !(name in task.secrets))
  // The packages of the run are those of the slim image.
  const environment = {
    ...Object.fromEntries(names.map(name => [name, variables[name]])),
    ...CONTAINER_ENVIRONMENT,
    REFERRER_POLICY: variables.REFERRER_POLICY,
    USE_SLIM_DOCKER: 'true',
  }
  const resources = deployedResources({
    environment,
    properties: { 'ElasticLoadBalancingV2::Listener': { ListenerAttributes: [] } },
  })
  const response = siteResponse(aWorld(resources), request)
  if (!response) throw new Error(`The emulator does not serve ${path}.`)
  return response
}

function originOf({ socketOrigin }: Pick<ComparedRequest, 'socketOrigin'>, own: string): { socketOrigin?: string } {
  return socketOrigin === undefined ? {} : { socketOrigin: socketOrigin === OWN ? own : socketOrigin }
}

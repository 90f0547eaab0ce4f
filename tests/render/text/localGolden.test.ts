import { suite, test } from 'node:test'
import type { Line } from '#lib/render/text/layout/line.ts'
import {
  localCheckLines,
  localOpenLines,
  localResetLines,
  localStartLines,
  localStatusLines,
  localStopLines,
} from '#lib/render/text/localOutcome.ts'
import { rowsOf } from '../../fakes/console/fakeScreen.ts'
import { aContainer, VOLUMES } from '../../fakes/docker/fakeDocker.ts'

const url = 'http://localhost:3000'
const location = { file: 'docker/.env', line: 3, column: 1 }
const warning = {
  level: 'warning',
  rule: 'settings/value',
  message: 'It may be wrong.',
  todo: 'Look at it.',
  location,
} as const
const running = {
  profile: 'cognito',
  url,
  volumes: VOLUMES,
  containers: [
    aContainer({ service: 'cognito-settings', state: 'exited', health: 'none' }),
    aContainer({ service: 'database' }),
    aContainer({ service: 'open-webui-cognito', health: 'starting', restarts: 2 }),
  ],
} as const

const GOLDEN: readonly (readonly [name: string, lines: readonly Line[]])[] = [
  [
    'local-ready',
    localCheckLines({ kind: 'ready', profile: 'plain', engine: '28.2.2', compose: '5.6.0', findings: [warning] }),
  ],
  ['local-started', localStartLines({ kind: 'started', profile: 'local', url, seconds: 42.4 })],
  ['local-already-running', localStartLines({ kind: 'already-running', profile: 'plain', url, seconds: 1 })],
  [
    'local-not-started',
    localStartLines({
      kind: 'not-started',
      service: 'open-webui',
      reason: "Service 'open-webui' ends by itself and is started again and again.",
      log: ['INFO  first', `ERROR ${'a long line '.repeat(12)}`],
      steps: [{ text: 'Read its log', lines: ['npm run local -- logs open-webui'] }],
      running: ['cache', 'database'],
    }),
  ],
  [
    'local-not-started-nothing-runs',
    localStartLines({
      kind: 'not-started',
      service: undefined,
      reason: 'The disk of Docker is full.',
      log: [],
      steps: [{ text: 'See what takes the space', lines: ['docker system df'] }],
      running: [],
    }),
  ],
  ['local-stopped', localStopLines({ kind: 'stopped', volumes: VOLUMES })],
  ['local-not-running', localStopLines({ kind: 'not-running', volumes: [] })],
  ['local-removed', localResetLines({ kind: 'removed', volumes: VOLUMES })],
  ['local-nothing-to-remove', localResetLines({ kind: 'nothing-to-remove', volumes: [] })],
  ['local-status', localStatusLines({ kind: 'unhealthy', ...running })],
  ['local-status-healthy', localStatusLines({ kind: 'healthy', ...running, containers: [aContainer()], volumes: [] })],
  [
    'local-status-absent',
    localStatusLines({ kind: 'absent', profile: 'cognito', url: undefined, containers: [], volumes: VOLUMES }),
  ],
  ['local-no-browser', localOpenLines({ kind: 'no-browser', url })],
]

suite('the text of local runs on a terminal is the agreed one', () => {
  for (const [name, lines] of GOLDEN)
    test(`the text of ${name} equals its golden file`, t => {
      t.assert.fileSnapshot(`${rowsOf(lines).join('\n')}\n`, `tests/expected/${name}.txt`, {
        serializers: [text => String(text)],
      })
    })
})

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  hasEnded,
  hasLostNpm,
  type ReadProcess,
  readSystemProcess,
  startersOf,
} from '../../scripts/rehearsal/parentProcesses.ts'

const SCRIPT = 'node scripts/set-up.mjs && tsx scripts/rehearse.ts'

type Rows = Readonly<Record<number, readonly [number, string]>>

/** A table of processes: parent and command by id. */
function reader(rows: Rows): ReadProcess {
  return pid => {
    const [parent, command] = rows[pid] ?? []
    return parent === undefined || command === undefined ? undefined : { parent, command }
  }
}

const LINUX: Rows = {
  50: [40, '/repository/node_modules/.bin/node --require tsx/preflight.cjs scripts/rehearse.ts --serve'],
  40: [30, 'node /repository/node_modules/.bin/tsx scripts/rehearse.ts --serve'],
  30: [20, `sh -c ${SCRIPT} --serve`],
  20: [10, 'npm run rehearse --serve'],
  10: [1, '-bash'],
}
const starters = (rows: Rows) => [...startersOf(50, SCRIPT, reader(rows)).values()]

suite('the processes that started a server', () => {
  test('are tsx, the shell of npm, and npm; not the shell of the person', () => {
    assert.deepEqual(starters(LINUX), [40, 30, 20])
  })

  for (const [when, rows, expected] of [
    ['the shell of npm replaced itself by tsx', { ...LINUX, 40: [20, LINUX[40]?.[1] ?? ''] }, [40, 20]],
    [
      'npm has the name of its program',
      { ...LINUX, 20: [10, 'node /usr/lib/node_modules/npm/bin/npm-cli.js run rehearse'] },
      [40, 30, 20],
    ],
    ['npx started it', { ...LINUX, 20: [10, 'npm exec tsx scripts/rehearse.ts --serve'] }, [40, 30, 20]],
    [
      'a script of the person started it in the background',
      { ...LINUX, 40: [10, LINUX[40]?.[1] ?? ''], 10: [1, 'bash start.sh'] },
      [40],
    ],
    [
      'a script of the person, which runs with tsx, started npm',
      { ...LINUX, 10: [9, 'node /other/node_modules/.bin/tsx tests/run.ts'], 9: [1, 'npm run test'] },
      [40, 30, 20],
    ],
    ['Node itself started it', { ...LINUX, 50: [10, 'node --import tsx scripts/rehearse.ts'] }, []],
  ] as const)
    test(`are found when ${when}`, () => {
      assert.deepEqual(starters(rows), expected)
    })

  for (const [when, changed] of [
    ['tsx has ended', { 50: [1, ''] }],
    ['the shell of npm has ended', { 40: [1, ''] }],
    ['npm has ended', { 30: [1, ''] }],
  ] as const)
    test(`have ended when ${when}`, () => {
      const found = startersOf(50, SCRIPT, reader(LINUX))

      assert.equal(hasEnded(found, reader(LINUX)), false)
      assert.equal(hasEnded(found, reader({ ...LINUX, ...changed })), true)
    })

  test('have not ended when the shell of the person has', () => {
    const found = startersOf(50, SCRIPT, reader(LINUX))

    assert.equal(hasEnded(found, reader({ ...LINUX, 20: [1, 'npm run rehearse --serve'] })), false)
  })

  for (const [when, rows, script, expected] of [
    ['npm runs', LINUX, SCRIPT, false],
    ['npm ended before', { ...LINUX, 30: [1, LINUX[30]?.[1] ?? ''] }, SCRIPT, true],
    ['npm and its shell ended before', { ...LINUX, 40: [1, LINUX[40]?.[1] ?? ''] }, SCRIPT, true],
    ['a person started tsx', { ...LINUX, 40: [10, LINUX[40]?.[1] ?? ''] }, undefined, false],
    ['Node itself started it', { ...LINUX, 50: [10, 'node scripts/rehearse.ts'] }, SCRIPT, false],
  ] as const)
    test(`have${expected ? '' : ' not'} lost npm when ${when}`, () => {
      const found = startersOf(50, script, reader(rows))

      assert.equal(hasLostNpm(found, script, reader(rows)), expected)
    })

  test('are read from the system', { skip: process.platform === 'win32' }, () => {
    const found = readSystemProcess(process.pid)

    assert.equal(found?.parent, process.ppid)
    assert.match(found?.command ?? '', /node/)
    assert.equal(readSystemProcess(999_999_999), undefined)
  })
})

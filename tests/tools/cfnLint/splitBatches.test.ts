import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { splitBatches } from '#lib/tools/cfnLint/splitBatches.ts'

const KB = 1_000
const sizes = (kilobytes: readonly number[], processes: number) =>
  splitBatches(
    kilobytes.map(size => ({ bytes: size * KB })),
    processes,
  ).map(batch => batch.map(({ bytes }) => bytes / KB))

suite('the files of the processes', () => {
  for (const [title, kilobytes, processes, expected] of [
    ['no file needs no process', [], 2, []],
    ['one file needs one process', [500], 4, [[500]]],
    ['small files share a process', [10, 1, 5], 4, [[10, 5, 1]]],
    ['large files are divided among as many processes as there are', [40, 50, 60], 2, [[60], [50, 40]]],
    [
      'each process gets about the same',
      [10, 20, 30, 40, 50, 60],
      2,
      [
        [60, 30, 20],
        [50, 40, 10],
      ],
    ],
    ['a further process needs enough work', [20, 20, 20], 8, [[20, 20], [20]]],
    ['files without a text need one process', [0, 0], 2, [[0, 0]]],
  ] as const)
    test(title, () => assert.deepEqual(sizes(kilobytes, processes), expected))
})

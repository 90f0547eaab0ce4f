import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { testFiles } from '../../scripts/test/testFiles.ts'

suite('the test commands', () => {
  const { shared, others, long, templates } = testFiles(process.cwd())
  const inSharedProcesses = shared.flatMap(({ files }) => files)
  const short = [...inSharedProcesses, ...others]

  test('the test commands run every test file, and npm test each of its own once', () => {
    const onlyLong = long.filter(file => !short.includes(file))

    assert.deepEqual([...short, ...onlyLong, ...templates].sort(), globSync('tests/**/*.test.ts').sort())
    assert.deepEqual(
      onlyLong,
      long.filter(file => file.endsWith('.long.test.ts')),
    )
    for (const { files } of [...shared, { files: others }]) assert.ok(files.length > 5)
  })

  test('the test commands run as a sample only what npm run test:long runs whole', () => {
    const sized = short.filter(file => /from '.*fakes\/testSize\.ts'/.test(readFileSync(file, 'utf8')))

    assert.deepEqual(
      sized.filter(file => !long.includes(file)),
      [],
    )
  })

  test('share a process only between files whose hooks stand inside suites', () => {
    const hooked = inSharedProcesses.filter(file => /^(?:before|after)(?:Each)?\(/m.test(readFileSync(file, 'utf8')))

    assert.deepEqual(hooked, [])
  })
})

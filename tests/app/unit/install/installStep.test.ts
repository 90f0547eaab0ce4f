import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, suite, test } from 'node:test'
import { type InstallationStep, installStep, isInstalled } from '../../install/installStep.ts'

suite('a step of the installation', () => {
  let folder = ''
  let runs = 0
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'install-step-'))
    runs = 0
    writeFileSync(join(folder, 'lock'), 'one==1.0')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const aStep = (change: Partial<InstallationStep> = {}): InstallationStep => ({
    title: 'a package',
    folder: join(folder, 'installed'),
    from: { files: [join(folder, 'lock')], words: ['3.12.1'] },
    install: async () => {
      runs++
      mkdirSync(join(folder, 'installed'))
    },
    ...change,
  })
  const ignore = (): void => undefined

  test('a step of the installation runs once, and reports its seconds', async () => {
    const lines: string[] = []

    await installStep(aStep(), line => lines.push(line))
    await installStep(aStep(), line => lines.push(line))

    assert.equal(runs, 1)
    assert.match(lines.join('\n'), /^Installing a package …\nInstalled a package in \d+\.\d s\.$/)
  })

  for (const [what, change] of [
    ['its lock', () => writeFileSync(join(folder, 'lock'), 'one==1.1')],
    ['a word, such as the version of Python', () => ({ from: { files: [join(folder, 'lock')], words: ['3.11.7'] } })],
  ] as const)
    test(`a step of the installation runs again when ${what} changes`, async () => {
      await installStep(aStep(), ignore)

      const changed = aStep(change() ?? {})

      assert.equal(isInstalled(changed), false)
      await installStep(changed, ignore)
      assert.equal(runs, 2)
    })

  test('an interrupted step of the installation is repeated from an empty folder', async () => {
    const interrupted = aStep({
      install: async () => {
        mkdirSync(join(folder, 'installed'))
        writeFileSync(join(folder, 'installed', 'half'), '')
        throw new Error('killed')
      },
    })
    await assert.rejects(installStep(interrupted, ignore), /killed/)
    assert.equal(isInstalled(aStep()), false)

    await installStep(aStep(), ignore)

    assert.equal(existsSync(join(folder, 'installed', 'half')), false)
    assert.equal(isInstalled(aStep()), true)
  })

  test('a step that runs again and is interrupted counts as not installed, although it was', async () => {
    await installStep(aStep(), ignore)
    writeFileSync(join(folder, 'lock'), 'one==1.1')
    const interrupted = aStep({ install: () => Promise.reject(new Error('killed')) })
    await assert.rejects(installStep(interrupted, ignore), /killed/)

    writeFileSync(join(folder, 'lock'), 'one==1.0')

    assert.equal(isInstalled(aStep()), false)
  })
})

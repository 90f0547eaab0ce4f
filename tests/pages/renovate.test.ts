import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { suite, test } from 'node:test'

type Manager = { readonly managerFilePatterns: readonly string[]; readonly matchStrings: readonly string[] }
type Found = { readonly depName?: string; readonly currentValue?: string; readonly currentDigest?: string }

const CONFIG = JSON.parse(readFileSync('.github/renovate.json', 'utf8'))
const MANAGERS: readonly Manager[] = CONFIG.customManagers
const IMAGE = 'ghcr.io/open-webui/open-webui'
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`

/** What Renovate finds in a file: the groups of every match of the managers of its path. */
function findIn(file: string, text: string): readonly Found[] {
  return MANAGERS.filter(({ managerFilePatterns }) =>
    managerFilePatterns.some(pattern => new RegExp(pattern.slice(1, -1)).test(file)),
  ).flatMap(({ matchStrings }) =>
    matchStrings.flatMap(source => [...text.matchAll(new RegExp(source, 'g'))].map(({ groups }) => ({ ...groups }))),
  )
}

suite('Renovate', () => {
  test('merges nothing by itself, and waits for a week', () => {
    assert.equal(CONFIG.automerge, false)
    assert.doesNotMatch(JSON.stringify(CONFIG), /"automerge\w*":\s*true/)
    assert.equal(CONFIG.minimumReleaseAge, '7 days')
    // The package manager refuses younger ones, too.
    assert.match(readFileSync('.npmrc', 'utf8'), /^min-release-age=7$/m)
  })

  test('updates npm packages, actions, Python tools and the image, and nothing else', () => {
    assert.deepEqual(CONFIG.enabledManagers, ['npm', 'github-actions', 'pip_requirements', 'custom.regex'])
    assert.ok(CONFIG.extends.includes('helpers:pinGitHubActionDigests'))
  })

  for (const file of globSync('environments/{*,*/*}.yaml').map(path => path.replaceAll('\\', '/')))
    test(`Renovate finds the version of Open WebUI in ${file}, if it has one`, () => {
      const text = readFileSync(file, 'utf8')
      const tags = [...text.matchAll(/^ +ImageTag: *["']?(v[^\s"']+)/gm)].map(([, tag]) => tag)

      assert.deepEqual(
        findIn(file, text).map(({ currentValue }) => currentValue),
        tags,
      )
    })

  test("Renovate finds the default version in the template, and no other parameter's default", () => {
    const file = 'cloudformation/main.yaml'

    const [found, ...others] = findIn(file, readFileSync(file, 'utf8'))

    assert.match(found?.currentValue ?? '', /^v\d+\.\d+\.\d+$/)
    assert.deepEqual(others, [])
  })

  const FILE = 'environments/example.yaml'
  for (const [title, parameters, expected] of [
    ['the digest in the next line', `ImageTag: v0.12.4\n  ImageDigest: ${DIGEST}`, DIGEST],
    [
      'the digest further below',
      `ImageTag: v0.12.4 # why\n  # reason\n  Plugins: "true"\n  ImageDigest: "${DIGEST}"`,
      DIGEST,
    ],
    ['no digest where there is none', 'ImageTag: "v0.12.4"\n  Plugins: "true"', undefined],
    ['no digest of another block', `ImageTag: v0.12.4\ntags:\n  ImageDigest: ${DIGEST}`, undefined],
  ] as const)
    test(`updates the tag and ${title}`, () => {
      const found = findIn(FILE, `parameters:\n  ${parameters}\n`)

      assert.equal(found.length, 1)
      assert.deepEqual([found[0]?.currentValue, found[0]?.currentDigest], ['v0.12.4', expected])
    })

  test('finds every image of the local run, and the example of its setting', () => {
    const file = 'docker/compose.yaml'
    const text = readFileSync(file, 'utf8')

    const found = findIn(file, text).map(({ depName, currentValue }) => `${depName}:${currentValue}`)
    const example = findIn('docker/.env.example', readFileSync('docker/.env.example', 'utf8'))

    const images = [...text.matchAll(/^ +image: (?:\$\{\w+:-)?([^\s}]+)/gm)].map(([, image]) => image)
    assert.ok(images.length >= 5)
    assert.deepEqual(found, images)
    assert.equal(found[0], `${example[0]?.depName}:${example[0]?.currentValue}`)
  })

  test('looks into no file but those of environments, layers, the root template and local runs', () => {
    const text = 'parameters:\n  ImageTag: v0.12.4\n'

    assert.deepEqual(findIn('tests/fixtures/environments/dev.yaml', text), [])
    assert.deepEqual(findIn('cloudformation/compute.yaml', text), [])
  })

  test('finds the lists of the application proof, in a folder that its presets would ignore', () => {
    const lists = globSync('tests/app/install/locks/*.in')
    const patterns: readonly string[] = CONFIG.pip_requirements.managerFilePatterns
    const isIgnored = (file: string) => CONFIG.ignorePaths.some((glob: string) => matchesGlob(file, glob))

    assert.ok(lists.length > 0)
    for (const list of lists) assert.ok(patterns.some(pattern => new RegExp(pattern.slice(1, -1)).test(list)))
    assert.deepEqual([...lists, 'tests/app/install/browser/package.json'].filter(isIgnored), [])
    assert.ok(isIgnored('tests/fixtures/repository/package.json'))
  })

  test('adds no digest, and waits for no release time that the registry of the image does not have', () => {
    const [rule] = CONFIG.packageRules.filter((each: { readonly matchPackageNames?: readonly string[] }) =>
      each.matchPackageNames?.includes(IMAGE),
    )

    assert.equal(rule.pinDigests, false)
    assert.equal(rule.minimumReleaseAge, null)
  })
})

test('scripts/requirements.txt pins the versions that scripts/requirements.in asks for', () => {
  const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n')
  const pinned = linesOf('scripts/requirements.txt')
  const asked = linesOf('scripts/requirements.in').filter(line => line.includes('=='))

  assert.ok(asked.length > 0)
  assert.deepEqual(
    asked.filter(line => !pinned.some(row => row.startsWith(`${line} `))),
    [],
  )
})

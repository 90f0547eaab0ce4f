import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { suite, test } from 'node:test'

/** The rooms and packages that each room of the library may import. A package is named by its beginning. */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  model: { rooms: ['model'], packages: ['node:vm'] },
  template: { rooms: ['model', 'template'], packages: ['node:crypto'] },
  analysis: { rooms: ['model', 'template', 'analysis'], packages: [] },
  redaction: { rooms: ['model', 'template', 'redaction'], packages: [] },
  rules: { rooms: ['model', 'template', 'rules', 'analysis'], packages: [] },
  cost: { rooms: ['model', 'template', 'cost'], packages: [] },
  render: { rooms: ['model', 'render'], packages: [] },
  acceptance: { rooms: ['model', 'acceptance'], packages: [] },
  ports: { rooms: ['model', 'ports'], packages: [] },
  clock: { rooms: ['ports'], packages: ['node:timers/promises'] },
  operations: {
    rooms: ['model', 'template', 'analysis', 'redaction', 'rules', 'cost', 'acceptance', 'ports', 'operations'],
    packages: ['node:crypto'],
  },
  aws: { rooms: ['model', 'ports', 'aws'], packages: ['@aws-sdk/', '@smithy/', 'node:'] },
  gitHub: { rooms: ['model', 'ports', 'gitHub'], packages: ['@actions/', 'node:'] },
  imageRegistry: { rooms: ['model', 'ports', 'imageRegistry'], packages: ['node:crypto'] },
  files: { rooms: ['model', 'ports', 'files'], packages: ['js-yaml', 'ajv/', 'node:'] },
  console: { rooms: ['model', 'ports', 'render', 'console'], packages: ['node:'] },
  tools: { rooms: ['model', 'ports', 'tools'], packages: ['@aws-cdk/aws-service-spec', 'node:'] },
  docker: { rooms: ['model', 'ports', 'docker'], packages: ['node:'] },
  machine: { rooms: ['model', 'ports', 'machine'], packages: ['node:'] },
  shell: {
    rooms: ['model', 'ports', 'clock', 'operations', 'aws', 'files', 'tools', 'render', 'redaction', 'shell'],
    packages: ['node:path'],
  },
}

const LIBRARY = 'actions/lib'
const AWS = 'scripts/emulator/aws'
const CALLERS = `${AWS}/callers`
const CONSTRAINTS = `${AWS}/constraints`
const ENGINE = `${AWS}/engine`
const FAULTS = `${AWS}/faults`
const PERMISSIONS = `${AWS}/permissions`
const SERVICES = `${AWS}/services`
const GITHUB = 'scripts/emulator/gitHub'
const WORKFLOW = `${GITHUB}/workflow`
const REHEARSAL = 'scripts/rehearsal'
const PAGE = `${REHEARSAL}/pullRequests/page`
const SIGN_IN = 'docker/sign-in'

/** Each folder of the engine imports itself and the folders before it. */
const ENGINE_FOLDERS = ['state', 'specification', 'authorization', 'template', 'changeSet', 'operation', 'drift']

type Rule = { readonly imports: readonly string[]; readonly packages: readonly string[] }

/**
 * The same for everything outside of the library. A key is a folder, `*` any other folder in its place. An import is a
 * file, the files of a folder, or with `/**` also those of the folders below it.
 */
const OUTER_ROOMS: Readonly<Record<string, Rule>> = {
  'actions/*': { imports: ['actions/run', `${LIBRARY}/**`], packages: ['node:'] },
  'actions/run': { imports: ['actions/run', `${LIBRARY}/**`], packages: ['node:'] },
  scripts: {
    imports: ['command', 'command/catalogue', 'completion', 'build', 'document', 'rehearsal', 'test']
      .map(name => `scripts/${name}`)
      .concat(`${LIBRARY}/**`),
    packages: ['node:'],
  },
  'scripts/completion': {
    imports: ['scripts/completion', 'scripts/command/catalogue/commands', 'scripts/command/command'],
    packages: [],
  },
  'scripts/build': { imports: ['scripts/build'], packages: ['esbuild', 'node:'] },
  'scripts/command': {
    imports: ['scripts/command', 'scripts/command/catalogue', `${LIBRARY}/**`],
    packages: ['node:'],
  },
  'scripts/command/catalogue': { imports: ['scripts/command/catalogue', 'scripts/command/command'], packages: [] },
  'scripts/document': {
    imports: [
      'scripts/document',
      'scripts/command/catalogue/commands',
      'scripts/command/help',
      `${PERMISSIONS}/**`,
      `${LIBRARY}/**`,
    ],
    packages: ['node:'],
  },
  'scripts/test': { imports: ['scripts/test', `${LIBRARY}/model/**`], packages: ['node:'] },
  [AWS]: {
    imports: [`${AWS}/**`, `${LIBRARY}/model/**`, `${LIBRARY}/ports`],
    packages: ['@aws-sdk/client-cloudformation', 'node:crypto'],
  },
  [`${AWS}/wire`]: { imports: [`${AWS}/wire`], packages: ['@aws-sdk/core/', '@smithy/core/', 'node:'] },
  [CONSTRAINTS]: {
    imports: [
      CONSTRAINTS,
      `${PERMISSIONS}/reference`,
      `${AWS}/emulatedServices`,
      `${AWS}/wire`,
      `${LIBRARY}/model/**`,
      `${LIBRARY}/clock`,
    ],
    packages: ['node:'],
  },
  [CALLERS]: {
    imports: [`${CALLERS}/**`, `${PERMISSIONS}/**`, `${AWS}/wire`, `${AWS}/world`, `${LIBRARY}/model/**`],
    packages: ['node:crypto'],
  },
  [`${CALLERS}/requestedActions`]: {
    imports: [CALLERS, `${CALLERS}/requestedActions`, PERMISSIONS, `${AWS}/wire`, `${LIBRARY}/model/**`],
    packages: [],
  },
  [FAULTS]: {
    imports: [FAULTS, `${CALLERS}/**`, PERMISSIONS, `${AWS}/wire`, `${LIBRARY}/model/**`, `${LIBRARY}/ports`],
    packages: ['node:'],
  },
  [PERMISSIONS]: {
    imports: [`${PERMISSIONS}/**`, `${AWS}/world`, `${LIBRARY}/model/**`],
    packages: ['node:'],
  },
  [`${PERMISSIONS}/*`]: {
    imports: [`${PERMISSIONS}/**`, `${AWS}/world`, `${LIBRARY}/model/**`],
    packages: ['node:'],
  },
  [ENGINE]: {
    imports: [
      ENGINE,
      PERMISSIONS,
      `${ENGINE}/state`,
      `${ENGINE}/specification`,
      `${AWS}/world`,
      `${LIBRARY}/model/**`,
      `${LIBRARY}/ports`,
    ],
    packages: [],
  },
  ...Object.fromEntries(ENGINE_FOLDERS.map((folder, index) => [`${ENGINE}/${folder}`, engineRule(index)])),
  [`${SERVICES}/*`]: {
    imports: [
      `${SERVICES}/**`,
      PERMISSIONS,
      `${AWS}/wire`,
      `${AWS}/world`,
      `${AWS}/publicParameters`,
      `${LIBRARY}/model/**`,
    ],
    packages: ['@aws-sdk/client-', 'node:'],
  },
  [`${SERVICES}/cloudFormation/requests`]: {
    imports: [`${SERVICES}/cloudFormation/requests`, `${AWS}/wire`],
    packages: ['@aws-sdk/client-cloudformation'],
  },
  [`${SERVICES}/cloudFormation`]: {
    imports: [
      `${SERVICES}/cloudFormation/**`,
      CALLERS,
      CONSTRAINTS,
      `${PERMISSIONS}/**`,
      `${ENGINE}/**`,
      `${AWS}/wire`,
      `${LIBRARY}/model/**`,
      `${LIBRARY}/template/resolve`,
    ],
    packages: ['@aws-sdk/client-cloudformation'],
  },
  [SERVICES]: {
    imports: [
      `${SERVICES}/**`,
      CALLERS,
      CONSTRAINTS,
      PERMISSIONS,
      `${AWS}/wire`,
      `${AWS}/world`,
      `${LIBRARY}/model/**`,
    ],
    packages: ['@aws-sdk/client-', '@smithy/core/', 'node:'],
  },
  [`${AWS}/application`]: {
    imports: [`${AWS}/application`, `${SERVICES}/**`, `${AWS}/world`, `${LIBRARY}/model/**`],
    packages: ['selfsigned', 'node:'],
  },
  [GITHUB]: { imports: [`${GITHUB}/**`, `${LIBRARY}/model/**`], packages: ['node:'] },
  [`${GITHUB}/*`]: { imports: [`${GITHUB}/*`, `${LIBRARY}/model/**`], packages: ['ajv', 'node:'] },
  [WORKFLOW]: { imports: [`${GITHUB}/*`, `${WORKFLOW}/**`, `${LIBRARY}/model/**`], packages: ['node:'] },
  [`${WORKFLOW}/*`]: {
    imports: [`${GITHUB}/*`, `${WORKFLOW}/**`, `${LIBRARY}/model/**`],
    packages: ['@actions/expressions', '@actions/expressions/', '@actions/workflow-parser/', 'node:'],
  },
  [REHEARSAL]: {
    imports: [
      `${REHEARSAL}/**`,
      `${AWS}/startAws`,
      `${AWS}/startServers`,
      `${AWS}/emulatedServices`,
      FAULTS,
      GITHUB,
      'scripts/command',
      `${LIBRARY}/**`,
    ],
    packages: ['node:'],
  },
  [`${REHEARSAL}/rollout`]: {
    imports: [
      `${REHEARSAL}/rollout`,
      FAULTS,
      'scripts/command/rehearsalStep',
      'scripts/command/typeScriptOptions',
      `${LIBRARY}/model/**`,
      `${LIBRARY}/render/**`,
      `${LIBRARY}/console/terminal`,
    ],
    packages: ['node:'],
  },
  [`${REHEARSAL}/pullRequests`]: {
    imports: [
      `${REHEARSAL}/pullRequests/**`,
      `${REHEARSAL}/rollout`,
      `${AWS}/startAws`,
      `${GITHUB}/**`,
      `${LIBRARY}/**`,
    ],
    packages: ['node:'],
  },
  [PAGE]: { imports: [PAGE, `${REHEARSAL}/pullRequests`], packages: ['marked', 'node:'] },
  // The folder is mounted into a container that has Node and nothing else.
  [SIGN_IN]: { imports: [`${SIGN_IN}/**`], packages: ['node:'] },
  [`${SIGN_IN}/*`]: { imports: [`${SIGN_IN}/**`], packages: ['node:'] },
}

/** The engine reads the specification itself, never the library's predictor: the tests compare the two. */
function engineRule(index: number): Rule {
  const folders = ENGINE_FOLDERS.slice(0, index + 1).map(folder => `${ENGINE}/${folder}`)
  const template = ['check', 'parse', 'resolve'].map(phase => `${LIBRARY}/template/${phase}`)
  return {
    imports: [
      ...folders,
      ENGINE,
      `${PERMISSIONS}/**`,
      `${AWS}/wire`,
      `${AWS}/world`,
      `${AWS}/publicParameters`,
      `${LIBRARY}/model/**`,
      ...template,
      `${LIBRARY}/files`,
    ],
    packages: ['@aws-cdk/aws-service-spec', 'node:crypto'],
  }
}

type Import = { readonly file: string; readonly wanted: string }

function importsIn(file: string, source: string): readonly Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
  return [...source.matchAll(pattern)].map(match => ({ file, wanted: match[1] ?? match[2] ?? match[3] ?? '' }))
}

/** The imported file; undefined for a package. */
function targetOf({ file, wanted }: Import): string | undefined {
  if (wanted.startsWith('#lib/')) return join(LIBRARY, wanted.slice('#lib/'.length))
  return wanted.startsWith('.') ? join(dirname(file), wanted) : undefined
}

/** The reason why an import is not allowed; undefined if it is. */
function forbiddenImport(imported: Import): string | undefined {
  const rule = ruleOf(imported.file)
  if (!rule) return `a room without a rule: ${dirname(imported.file)}`
  const target = targetOf(imported)
  const isAllowed =
    target === undefined
      ? rule.packages.some(
          name => imported.wanted === name || (/[/:-]$/.test(name) && imported.wanted.startsWith(name)),
        )
      : rule.imports.some(pattern => isMatch(pattern, target))
  return isAllowed ? undefined : (target ?? imported.wanted)
}

function ruleOf(file: string): Rule | undefined {
  if (file.startsWith(`${LIBRARY}/`)) {
    const room = ROOMS[libraryRoomOf(file)]
    return room && { ...room, imports: room.rooms.map(name => `${LIBRARY}/${name}/**`) }
  }
  const folder = dirname(file)
  return OUTER_ROOMS[folder] ?? OUTER_ROOMS[join(dirname(folder), '*')]
}

function libraryRoomOf(file: string): string {
  const [room = ''] = relative(LIBRARY, file).split('/')
  return room.replace(/\.ts$/, '')
}

function isMatch(pattern: string, target: string): boolean {
  if (pattern.endsWith('/**')) {
    const folder = pattern.slice(0, -'/**'.length)
    return target === `${folder}.ts` || target.startsWith(`${folder}/`)
  }
  if (pattern.endsWith('/*')) return dirname(dirname(target)) === dirname(pattern)
  return target === `${pattern}.ts` || dirname(target) === pattern
}

function cyclesIn(imports: readonly Import[]): readonly string[] {
  const targets = Map.groupBy(imports, ({ file }) => file)
  const done = new Set<string>()
  const found: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const imported of targets.get(file) ?? []) {
      const target = targetOf(imported)
      if (target !== undefined) walk(target, [...path, file])
    }
    done.add(file)
  }
  for (const file of targets.keys()) walk(file, [])
  return found
}

suite('the rooms of actions, docker and scripts', () => {
  const sources = ['actions/**/*.ts', 'docker/**/*.ts', 'scripts/**/*.ts']
  const files = globSync(sources).filter(file => !file.startsWith('actions/dist/'))
  const imports = files.flatMap(file => importsIn(file, readFileSync(file, 'utf8')))

  test('every room of actions, docker and scripts has a rule', () => {
    assert.ok(files.length > 300 && imports.length > 1000, 'the sources were not found')
    assert.deepEqual([...new Set(files.filter(file => !ruleOf(file)).map(dirname))], [])
  })

  test('the rooms of actions, docker and scripts import only what their rule allows', () => {
    assert.deepEqual(
      imports.flatMap(imported =>
        forbiddenImport(imported) ? [`${imported.file} imports ${forbiddenImport(imported)}`] : [],
      ),
      [],
    )
  })

  test('the rooms of actions, docker and scripts have no import cycles', () => assert.deepEqual(cyclesIn(imports), []))

  test('the rooms of actions, docker and scripts have no barrels', () => {
    const barrels = files.filter(file => /export \* from/.test(readFileSync(file, 'utf8')))
    assert.deepEqual(barrels, [])
  })

  test('every folder of the engine has a position in its order', () => {
    const folders = new Set(globSync(`${ENGINE}/*/*.ts`).map(file => relative(ENGINE, dirname(file))))
    assert.deepEqual([...folders].toSorted(), ENGINE_FOLDERS.toSorted())
  })
})

suite('the rule itself', () => {
  for (const [what, file, wanted] of [
    ['a room that imports a room above it', `${LIBRARY}/model/x.ts`, '../aws/y.ts'],
    ['a renderer that decides what is secret', `${LIBRARY}/render/x.ts`, '../redaction/y.ts'],
    ['an adapter that imports another', `${LIBRARY}/aws/x.ts`, '#lib/files/y.ts'],
    ['an operation that imports the SDK', `${LIBRARY}/operations/x.ts`, '@aws-sdk/client-s3'],
    ['an operation that runs the docker command', `${LIBRARY}/operations/x.ts`, '../docker/connectDocker.ts'],
    ['a shell of actions and scripts that runs the docker command', `${LIBRARY}/shell/x.ts`, '../docker/runDocker.ts'],
    ['a docker command that runs other programs', `${LIBRARY}/docker/x.ts`, '../machine/connectMachine.ts'],
    ['a parser outside files', `${LIBRARY}/template/x.ts`, 'js-yaml'],
    ['a room without a rule', `${LIBRARY}/utils/x.ts`, './y.ts'],
    ['a folder of scripts without a rule', 'scripts/utils/x.ts', './y.ts'],
    ['a library that imports scripts', `${LIBRARY}/aws/x.ts`, '../../../scripts/emulator/aws/world.ts'],
    ['an action that imports scripts', 'actions/deploy/main.ts', '../../scripts/command/runScript.ts'],
    ['an action that imports tests', 'actions/run/x.ts', '../../tests/fakes/y.ts'],
    ['an action that imports another', 'actions/deploy/main.ts', '../verify/main.ts'],
    ['a command that imports the emulator', 'scripts/command/x.ts', '../emulator/aws/startAws.ts'],
    ['a verb that imports the emulator', 'scripts/status.ts', './emulator/aws/startAws.ts'],
    ['a wire that imports the engine', `${AWS}/wire/x.ts`, '../engine/engine.ts'],
    ['a wire that imports the library', `${AWS}/wire/x.ts`, '#lib/model/json.ts'],
    ['a fault that imports the engine', `${FAULTS}/x.ts`, '../engine/engine.ts'],
    ['an engine that imports a service', `${ENGINE}/state/x.ts`, '../../services/paginate.ts'],
    ['an engine that imports the predictor', `${ENGINE}/changeSet/x.ts`, '#lib/template/predict/y.ts'],
    ['an engine folder that imports a later folder', `${ENGINE}/state/x.ts`, '../operation/y.ts'],
    ['a change set that imports an operation', `${ENGINE}/changeSet/x.ts`, '../operation/y.ts'],
    ['a service beside CloudFormation that imports the engine', `${SERVICES}/s3/x.ts`, '../../engine/engine.ts'],
    ['an application that imports the engine', `${AWS}/application/x.ts`, '../engine/engine.ts'],
    ['a GitHub that imports AWS', `${GITHUB}/api/x.ts`, '../../aws/world.ts'],
    ['a workflow runner that imports AWS', `${WORKFLOW}/jobs/x.ts`, '../../../aws/world.ts'],
    ['an API that parses workflows', `${GITHUB}/api/x.ts`, '@actions/workflow-parser/y'],
    ['an AWS that imports GitHub', `${AWS}/startAws.ts`, '../gitHub/startGitHub.ts'],
    ['an emulator that imports the rehearsal', `${GITHUB}/runJob.ts`, '../../rehearsal/rollout/runVerb.ts'],
    ['a rehearsal that imports the engine', `${REHEARSAL}/x.ts`, '../emulator/aws/engine/engine.ts'],
    ['a sign-in provider that imports the library', `${SIGN_IN}/pool/x.ts`, '#lib/model/json.ts'],
    ['a sign-in provider that imports scripts', `${SIGN_IN}/main.ts`, '../../scripts/command/runScript.ts'],
    ['a sign-in provider that imports a package', `${SIGN_IN}/http/x.ts`, 'oidc-provider'],
    ['a folder of docker without a rule', 'docker/utils/x.ts', './y.ts'],
    ['a page that imports the emulator', `${PAGE}/x.ts`, '../../../emulator/gitHub/runJob.ts'],
  ] as const)
    test(`the architecture forbids ${what}`, () => assert.ok(forbiddenImport({ file, wanted })))

  for (const [how, source] of [
    ['by a relative path', "import { b } from './b.ts'"],
    ['through #lib', "import { b } from '#lib/model/b.ts'"],
    ['of types alone', "import type { B } from './b.ts'"],
    ['over several lines', "import {\n  b,\n} from './b.ts'"],
    ['by an export', "export { b } from './b.ts'"],
    ['for its effects', "import './b.ts'"],
    ['at run time', "const { b } = await import('./b.ts')"],
    ['inside a type', "type B = import('./b.ts').B"],
  ] as const)
    test(`an import cycle ${how} is found`, () => {
      const [a, b] = [`${LIBRARY}/model/a.ts`, `${LIBRARY}/model/b.ts`]
      const cycle = [...importsIn(a, source), ...importsIn(b, "import { a } from './a.ts'")]
      assert.deepEqual(cyclesIn(cycle), [`${a} → ${b} → ${a}`])
    })
})

import { applyEdit, type EnvironmentEdit } from '../../../scripts/rehearsal/rollout/workingCopy.ts'
import type { Files } from '../edits/edit.ts'

// Edits of `environments/` by an owner. They know no name and no value of an environment, because the tests run in
// the copies of this repository, too.

/** Another account, region, application, addresses, and an environment more and less. */
export function withOwnEnvironments(files: Files): Files {
  const [first, ...others] = environmentsIn(files)
  if (!first) throw new Error('There is no environment.')
  const removed = others.at(-1)
  const kept = Object.fromEntries(Object.entries(files).filter(([file]) => file !== removed))
  return withAddedEnvironment(mapEnvironments(withRegionLayer(kept), ownEnvironment), first)
}

/** One environment alone, with a name of its own. */
export function withOneEnvironment(files: Files): Files {
  const own = withOwnEnvironments(files)
  const removed = environmentsIn(own).filter(file => file !== ADDED)
  return Object.fromEntries(Object.entries(own).filter(([file]) => !removed.includes(file)))
}

const REGION = 'ap-southeast-2'
const ADDED = 'environments/qa.yaml'

/** `environments/dev.yaml`, …, sorted. */
export function environmentsIn(files: Files): readonly string[] {
  return Object.keys(files)
    .filter(file => /^environments\/[^/]+\.yaml$/.test(file))
    .sort()
}

/** The same change of every environment's own file. */
export function mapEnvironments(files: Files, change: (text: string, name: string) => string): Files {
  const changed = environmentsIn(files).map(file => [
    file,
    change(files[file] ?? '', file.slice('environments/'.length, -'.yaml'.length)),
  ])
  return { ...files, ...Object.fromEntries(changed) }
}

function ownEnvironment(text: string, name: string): string {
  const parameters = {
    DomainName: `${name}.chat.acme.org`,
    HostedZoneId: 'Z0ACME0123456789',
    SignInDomainPrefix: `acme-chat-${name}`,
    FirstAdministratorEmail: 'it@acme.org',
    AlarmEmail: 'alarms@acme.org',
    // As 'npm run pin' writes it: a protected environment of a real account needs it.
    ImageDigest: `sha256:${'5'.repeat(64)}`,
  }
  const edits: readonly EnvironmentEdit[] = [
    { section: undefined, key: 'account', value: '"111122223333"' },
    { section: undefined, key: 'application', value: 'team-chat' },
    { section: undefined, key: 'extends', value: extendsWith(text, `regions/${REGION}`) },
    ...Object.entries(parameters).map(([key, value]) => ({ section: 'parameters' as const, key, value })),
  ]
  // They belong to an account and a region.
  const movable = text.replaceAll(/^ {2}(?:CertificateArn|ModelApiKeySecretArn|ZoneA|ZoneB):.*\n/gm, '')
  return edits.reduce(applyEdit, movable)
}

/** `[sizes/small, regions/ap-southeast-2]`: the layers of a file, with another one of its kind. */
function extendsWith(text: string, layer: string): string {
  const layers = /^extends: \[(.*)\]$/m.exec(text)?.[1]?.split(/, */) ?? []
  const [kind = ''] = layer.split('/')
  return `[${[...layers.filter(name => !name.startsWith(`${kind}/`)), layer].join(', ')}]`
}

function withRegionLayer(files: Files): Files {
  const others = Object.entries(files).filter(([file]) => !/^environments\/regions\//.test(file))
  return { ...Object.fromEntries(others), [`environments/regions/${REGION}.yaml`]: `region: ${REGION}\n` }
}

/** Another environment, with a size of its own, beside those that exist. */
function withAddedEnvironment(files: Files, like: string): Files {
  const [size = ''] = Object.keys(files).filter(file => file.startsWith('environments/sizes/'))
  const text = ownEnvironment(files[like] ?? '', 'qa')
  const value = extendsWith(text, 'sizes/of-qa')
  return {
    ...files,
    'environments/sizes/of-qa.yaml': files[size] ?? '',
    [ADDED]: [
      { section: undefined, key: 'extends', value },
      { section: undefined, key: 'protected', value: 'false' },
    ].reduce(applyEdit, text),
  }
}

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { plainDocument } from '#lib/files/readDocument.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { repositoryEnvironments, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { at, containersOf } from '../templates/invariants/readResources.ts'
import { CONTAINER_RULES, type ContainerRule } from './containerRules.ts'
import { composeDocument, composeText, servicesOf } from './readCompose.ts'

const APPLICATIONS = ['open-webui', 'open-webui-cognito', 'open-webui-plain'] as const

function breaking(rule: ContainerRule, text: string): readonly string[] {
  return Object.entries(servicesOf(text))
    .filter(([name, service]) => !rule.holds(service, name))
    .map(([name]) => name)
}

suite('the containers of local runs', () => {
  for (const rule of CONTAINER_RULES) {
    test(`every container ${rule.title}`, () => {
      assert.deepEqual(breaking(rule, composeText), [])
    })

    test(`a change of compose.yaml is noticed after which not every container ${rule.title}`, () => {
      const [from, to] = rule.mutation
      assert.ok(composeText.includes(from), from)

      assert.notDeepEqual(breaking(rule, composeText.replace(from, to)), [])
    })
  }

  for (const [profile, services] of [
    ['plain', ['open-webui-plain']],
    ['local', ['open-webui', 'database', 'cache', 'sign-in']],
    ['cognito', ['open-webui-cognito', 'cognito-settings', 'database', 'cache']],
  ] as const)
    test(`the profile ${profile} has its services and no other`, () => {
      const found = Object.entries(servicesOf(composeText)).filter(([, { profiles }]) =>
        Array.isArray(profiles) ? profiles.includes(profile) : true,
      )

      assert.deepEqual(found.map(([name]) => name).sort(), [...services].sort())
    })

  for (const name of APPLICATIONS) {
    test(`${name} is checked as the task is, with database and cache`, () => {
      const [container] = containersOf(flatResourcesOf(resolveRepositoryStack().stack))

      const command = String(at(servicesOf(composeText)[name], 'healthcheck', 'test', 1))

      assert.equal(command, String(at(container, 'HealthCheck', 'Command', 1)).replaceAll('/health', '/ready'))
    })

    test(`${name} keeps its files in volumes that are no mount over the models of the image`, () => {
      const { volumes } = servicesOf(composeText)[name] ?? {}
      const targets = (Array.isArray(volumes) ? volumes : []).map(volume => String(volume).split(':')[1])

      assert.ok(targets.includes('/app/backend/data/uploads') && targets.includes('/app/backend/data/keys'))
      assert.ok(!targets.includes('/app/backend/data'))
    })
  }

  test('every volume that a service names is declared, and every declared one is used', () => {
    const used = Object.values(servicesOf(composeText)).flatMap(({ volumes }) =>
      (Array.isArray(volumes) ? volumes : []).map(volume => String(volume).split(':')[0] ?? ''),
    )
    const { volumes = {} } = composeDocument(composeText)

    const named = [...new Set(used.filter(name => !name.startsWith('.')))]
    assert.deepEqual(named.sort(), Object.keys(isMap(volumes) ? volumes : {}).sort())
  })
})

suite('the versions of local runs', () => {
  const image = (service: string): string => String(servicesOf(composeText)[service]?.image)

  for (const name of [...APPLICATIONS, 'cognito-settings'])
    test(`${name} has the newest of the environments' images`, () => {
      const tags = repositoryEnvironments.flatMap(environment => tagOf(`environments/${environment}.yaml`))
      const newest = tags.toSorted((one, other) => other.localeCompare(one, 'en', { numeric: true }))[0]

      assert.equal(image(name), `${parameter('ImageRepository')}:${newest ?? parameter('ImageTag')}`)
    })

  test('the database has the major version of RDS', () => {
    const [, major] = readFileSync('cloudformation/database.yaml', 'utf8').match(/EngineVersion: '(\d+)'/) ?? []

    assert.match(image('database'), new RegExp(`^pgvector/pgvector:[\\d.]+-pg${major}$`))
  })

  test('the cache has the major version of ElastiCache', () => {
    const [, major] = readFileSync('cloudformation/cache.yaml', 'utf8').match(/EngineVersion: '(\d+)\.\d+'/) ?? []

    assert.match(image('cache'), new RegExp(`^valkey/valkey:${major}\\.`))
  })

  test('the local provider runs on the version of Node that the tools have', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

    assert.equal(image('sign-in'), `node:${String(devDependencies['@types/node']).split('.')[0]}-slim`)
  })
})

/** The default of a parameter of the root template. */
function parameter(name: string): string {
  const [, value = ''] =
    readFileSync('cloudformation/main.yaml', 'utf8').match(
      new RegExp(`\\n  ${name}:\\n(?:    .*\\n)*?    Default: (\\S+)`),
    ) ?? []
  return value
}

function tagOf(file: string): readonly string[] {
  const { value } = plainDocument(file, readFileSync(file, 'utf8'))
  const tag: Json | undefined = at(value, 'parameters', 'ImageTag')
  return tag === undefined ? [] : [String(tag)]
}

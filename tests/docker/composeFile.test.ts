import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { isMap } from '#lib/model/json.ts'
import {
  APPLICATIONS,
  COGNITO_SETTINGS,
  DATA_VOLUMES,
  LOCAL_ACCOUNTS,
  LOCAL_PASSWORD,
  LOCAL_PROFILES,
  LOCAL_PROJECT,
} from '#lib/model/local/localProfile.ts'
import { localPorts } from '#lib/operations/local/settings/localPorts.ts'
import { readSettings } from '#lib/operations/local/settings/readSettings.ts'
import { SETTING_RULES } from '#lib/operations/local/settings/settingRules.ts'
import { fakeLocalTools } from '../fakes/docker/localTools.ts'
import { composeDocument, composeText, variablesIn } from './readCompose.ts'

const file = composeDocument(composeText)
const services = isMap(file.services) ? file.services : {}
const volumes = isMap(file.volumes) ? file.volumes : {}
const inProfile = (profile: string) =>
  Object.entries(services).filter(([, service]) => isMap(service) && [service.profiles].flat().includes(profile))

suite('the names of local runs are those of docker/compose.yaml', () => {
  test('the project and the services of Open WebUI are those of docker/compose.yaml', () => {
    assert.equal(file.name, LOCAL_PROJECT)
    for (const profile of LOCAL_PROFILES) {
      const names = inProfile(profile).map(([name]) => name)
      assert.deepEqual(
        names.filter(name => name.startsWith('open-webui')),
        [APPLICATIONS[profile]],
      )
    }
  })

  test('the volumes with the chats are those of docker/compose.yaml', () => {
    for (const name of DATA_VOLUMES) assert.ok(name.replace(`${LOCAL_PROJECT}_`, '') in volumes, name)
  })

  test('the ports of each profile and their defaults are those of docker/compose.yaml', async () => {
    const settings = await readSettings({}, fakeLocalTools())
    for (const profile of LOCAL_PROFILES) {
      const published = inProfile(profile).flatMap(([, service]) =>
        isMap(service) && service.ports ? [service.ports].flat() : [],
      )
      const expected = localPorts(settings, profile).map(({ host, name, port }) => `${host}:\${${name}:-${port}}:`)
      assert.equal(published.length, expected.length)
      for (const start of expected)
        assert.ok(
          published.some(port => String(port).startsWith(start)),
          start,
        )
    }
  })

  test('every variable of docker/compose.yaml is in docker/.env.example, and no other', async () => {
    const { examples } = await readSettings({}, fakeLocalTools())
    const used = new Set(variablesIn(composeText).map(({ name }) => name))
    assert.deepEqual([...examples.keys()].toSorted(), [...used].toSorted())
    for (const name of [...COGNITO_SETTINGS, ...Object.keys(SETTING_RULES)]) assert.ok(examples.has(name), name)
  })

  test('no service may use more processors than the check asks for', () => {
    const used = Object.values(services).map(service => (isMap(service) ? Number(service.cpus ?? 0) : 0))
    assert.equal(Math.max(...used), 2)
  })

  test('the accounts that a start shows are those of the local sign-in', () => {
    const users: unknown = JSON.parse(readFileSync('docker/sign-in/users.json', 'utf8'))
    const rows = (Array.isArray(users) ? users : []).map(user => [user.email, user.password])
    assert.deepEqual(
      rows,
      LOCAL_ACCOUNTS.map(({ email }) => [email, LOCAL_PASSWORD]),
    )
  })
})

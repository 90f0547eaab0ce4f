import assert from 'node:assert/strict'
import { join } from 'node:path'
import { isMap } from '#lib/model/json.ts'
import { callApi, roleOf } from '../browser/api.ts'
import { signInByRequests } from '../browser/signInByRequests.ts'
import type { AloneContext, Proof } from '../proof.ts'
import type { OpenWebUi } from '../services/startOpenWebUi.ts'
import type { Setting } from '../setting/setting.ts'
import { startSetting } from '../setting/startSetting.ts'

const MEMBER = 'member@example.com'
/** The words of Alembic, which migrates the database, about a revision that this version does not have. */
const MIGRATED = /Can't locate revision identified by '[0-9a-f]+'/

/**
 * A change of version as a deployment makes it: a snapshot, the old version stops, the new one starts. Then the way back:
 * .github/RESTORE.md. The database is dumped where RDS takes a snapshot.
 */
export const upgrade: Proof<AloneContext> = {
  title:
    'a newer version keeps people and chats, the older one refuses the migrated database, and starts again with the one from before',
  // The cache and the number of tasks change nothing about it: once is enough.
  isOnce: true,
  run: async ({ task, tools }) => {
    const { python, previousPython } = tools.installed
    const setting = await startSetting({ task, processes: 1, python: previousPython }, tools)
    try {
      const { postgres, database, folder } = setting
      const before = await versionOf(setting)
      const { token = '' } = await signInByRequests(setting, MEMBER)
      const oldChat = await createChat(setting, token, 'From before the change of version')
      const snapshot = join(folder, 'before-change-of-version.dump')
      await postgres.dump(database.name, snapshot)

      await setting.restart({}, { python })
      const after = await versionOf(setting)
      assert.notEqual(after, before)
      assert.equal(await roleOf(processOf(setting), token), 'user')
      assert.equal(await statusOfChat(setting, token, oldChat), 200)
      const newChat = await createChat(setting, token, 'From after the change of version')

      await setting.restart({}, { python: previousPython })
      const refused = processOf(setting)
      assert.notEqual(refused.exitCode(), undefined, `${before} runs on a database of ${after}`)
      assert.match(refused.log(), MIGRATED)

      await postgres.restore(database.name, snapshot)
      await setting.restart({}, { python: previousPython })
      assert.equal(await versionOf(setting), before)
      assert.equal(await roleOf(processOf(setting), token), 'user')
      assert.equal(await statusOfChat(setting, token, oldChat), 200)
      assert.notEqual(await statusOfChat(setting, token, newChat), 200, 'a chat is younger than the restored database')
      return `${before} → ${after} → ${before}; ${MIGRATED.exec(refused.log())?.[0]}`
    } finally {
      await setting.stop()
    }
  },
}

function processOf({ processes: [process] }: Setting): OpenWebUi {
  if (!process) throw new Error('The setting has no process.')
  return process
}

async function versionOf(setting: Setting): Promise<string> {
  const process = processOf(setting)
  assert.equal(process.exitCode(), undefined, process.log().slice(-4_000))
  const { body } = await callApi(process, '/api/version')
  if (isMap(body) && typeof body.version === 'string') return body.version
  throw new Error(`No version: ${JSON.stringify(body)}`)
}

async function createChat(setting: Setting, token: string, title: string): Promise<string> {
  const json = { chat: { title, models: [], messages: [], history: { messages: {}, currentId: null } } }
  const { status, body } = await callApi(processOf(setting), '/api/v1/chats/new', { token, method: 'POST', json })
  if (status === 200 && isMap(body) && typeof body.id === 'string') return body.id
  throw new Error(`A chat could not be created: ${status} ${JSON.stringify(body)}`)
}

async function statusOfChat(setting: Setting, token: string, id: string): Promise<number> {
  return (await callApi(processOf(setting), `/api/v1/chats/${id}`, { token })).status
}

import assert from 'node:assert/strict'
import { isMap } from '#lib/model/json.ts'
import { callApi } from '../browser/api.ts'
import { ask, attach, waitForChat, waitForEnd } from '../browser/chat.ts'
import { signIn } from '../browser/signIn.ts'
import type { Proof } from '../proof.ts'
import type { Setting } from '../setting/setting.ts'

const NAME = 'harbour.txt'
const FACT = 'Fact: The harbour master is Ingeborg Falk'
const TEXT = `${FACT}\n`

export const documents: readonly Proof[] = [
  {
    title:
      'a text file that a member uploads answers a question about it, and does so after a restart of all processes',
    run: async ({ setting, browser }) => {
      const person = await browser.newPerson()
      const { page } = person
      await signIn(person, setting, 'member@example.com')
      await waitForChat(page)

      await attach(page, NAME, TEXT)
      await ask(page, 'Who is the harbour master?')
      assert.match(await (await waitForEnd(page, 0)).innerText(), /Ingeborg Falk/)
      await browser.screenshot(page, `${setting.environment}-document`)
      const questionsBefore = questionsWithSource(setting).length
      assert.ok(questionsBefore > 0, 'the model got no part of the document')

      await setting.restart()

      await page.reload()
      await waitForEnd(page, 0)
      await ask(page, 'And who is it now?')
      assert.match(await (await waitForEnd(page, 1)).innerText(), /Ingeborg Falk/)
      assert.ok(
        questionsWithSource(setting).length > questionsBefore,
        'after the restart the document was not searched',
      )
      const token = (await person.cookie('token'))?.value ?? ''
      for (const process of setting.processes) assert.equal(await contentOf(NAME, process, token), TEXT)
      await person.leave()
      return undefined
    },
  },
]

/** The requests to the model in which the application put the document itself, not only an earlier answer. */
function questionsWithSource({ modelServer }: Setting): readonly string[] {
  return modelServer.requests
    .filter(({ path }) => path.endsWith('/chat/completions'))
    .map(({ body }) => JSON.stringify(body.messages))
    .filter(messages => messages.includes('<source id') && messages.includes(FACT))
}

async function contentOf(name: string, process: { readonly url: string }, token: string): Promise<unknown> {
  const { body } = await callApi(process, '/api/v1/files/', { token })
  const files = isMap(body) ? body.items : body
  const [file] = (Array.isArray(files) ? files : []).filter(isMap).filter(each => each.filename === name)
  assert.ok(file, JSON.stringify(body))
  return (await callApi(process, `/api/v1/files/${file.id}/content`, { token })).body
}

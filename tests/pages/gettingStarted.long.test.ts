import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { load } from 'js-yaml'
import { clock } from '#lib/clock.ts'
import { startEmulatedAws } from '../../scripts/emulator/aws/startAws.ts'
import { startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'
import { runVerb } from '../../scripts/rehearsal/rollout/runVerb.ts'
import { applyEdit } from '../../scripts/rehearsal/rollout/workingCopy.ts'
import { hostTemplate } from '../fakes/pages/hostTemplate.ts'
import { type Block, parsePage } from '../fakes/pages/markdownPage.ts'
import { openTerminal } from '../fakes/pages/terminal.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = '.github/GETTING-STARTED.md'
const ACCOUNT = '111122223333'
/** Of an administrator of the repository. */
const TOKEN = 'ghp_example'
/** The words in capitals that a reader replaces. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bTEMPLATE_OWNER\b/g, 'example-org'],
  [/\bTEMPLATE\b/g, 'open-webui-on-aws'],
  [/\bOWNER\b/g, 'octo-org'],
  [/\bREPOSITORY\b/g, 'chat'],
]

const BLOCKS = parsePage(readFileSync(join(ROOT, PAGE), 'utf8')).blocks.filter(({ language }) => language !== '')
const LATER_VERSION = 'Take a later version of this repository'

/**
 * A reader's way through the page: the commands as they are, in a terminal; between them what the page lets a person do by
 * hand on GitHub, and what its workflows do then.
 */
suite('the guide, followed by a reader', () => {
  test('every command succeeds, from the copy to the teardown', async () => {
    await using reader = await startReader()
    const { hosted, follow, type } = reader
    const promoteToDev = async () => {
      await follow('6. Deploy')
      hosted.merge('promote-dev', 'env/dev')
    }
    const mergeIntoMain = async (branch: string, file: string) => {
      await type(`git switch -C ${branch}\ngit add ${file}\ngit commit -m Change\ngit push origin ${branch}`)
      hosted.merge(branch, 'main')
    }

    await follow('2. Copy the repository')
    await follow('3. Fill in one file')
    await follow('4. Prepare account and repository')
    await follow('5. The first pull request')
    hosted.merge('describe-dev', 'main')
    await promoteToDev()
    await reader.runVerb('deploy', 'dev', '--yes')
    await follow('7. Sign in, and check')

    await follow('8. Models')
    await mergeIntoMain('models', 'environments/dev.yaml')
    await promoteToDev()
    await reader.runVerb('deploy', 'dev', '--yes')

    await follow('10. A host name of your own')
    await mergeIntoMain('host-name', 'environments/dev.yaml')
    await promoteToDev()
    await reader.runVerb('deploy', 'dev', '--yes')

    await type('git fetch origin\ngit switch -C describe-staging origin/main')
    reader.edit('environments/staging.yaml', { account: ACCOUNT })
    await type('npm run bootstrap -- staging')
    await mergeIntoMain('describe-staging', 'environments/staging.yaml')
    await promoteToDev()
    await follow('Staging and production')
    hosted.merge('promote-staging', 'env/staging')
    await reader.runVerb('lint', 'staging')

    await reader.runVerb('teardown', 'dev', '--stack-name', 'open-webui-dev', '--empty-buckets')
    await follow('Take it away again')

    const others = BLOCKS.filter(block => !reader.followed.has(block))
    assert.deepEqual([...new Set(others.map(({ heading }) => heading))], [LATER_VERSION])
  })

  test('a later version of the template comes in without a conflict and leaves the environments as they are', async () => {
    await using reader = await startReader()
    const { hosted, follow, type } = reader
    await follow('2. Copy the repository')
    await follow('3. Fill in one file')
    await follow('5. The first pull request')
    hosted.merge('describe-dev', 'main')
    hosted.release({
      LICENSE: 'A later licence.\n',
      'environments/dev.yaml': hosted.read('environments/dev.yaml').replaceAll('example.com', 'example.org'),
    })
    const before = await type('git fetch --quiet origin\ngit show origin/main:environments/dev.yaml')

    const [record, ...rest] = BLOCKS.filter(({ heading }) => heading === LATER_VERSION)
    for (const block of [record, ...rest]) {
      assert.ok(block)
      await reader.followBlock(block)
      hosted.merge(block === record ? 'record-template' : 'later-version', 'main')
    }

    assert.equal(await type('git fetch --quiet origin\ngit show origin/main:environments/dev.yaml'), before)
    assert.equal(await type('git show origin/main:LICENSE'), 'A later licence.\n')
    assert.equal(rest.length, 1)
  })
})

async function startReader() {
  const hosted = hostTemplate(ROOT)
  const aws = await startEmulatedAws({ account: ACCOUNT, region: 'eu-central-1', port: 0, delay: 0, clock })
  const gitHub = await startEmulatedGitHub()
  const { branches, commits, tokens } = gitHub.state
  tokens.set(TOKEN, { kind: 'user', login: 'octocat', scopes: ['repo'] })
  const variables = { ...aws.variables, GITHUB_API_URL: gitHub.url, EXAMPLE_GITHUB_TOKEN: TOKEN }
  const terminal = openTerminal({
    variables,
    hosted: {
      'https://github.com/octo-org/chat.git': hosted.copy,
      'https://github.com/example-org/open-webui-on-aws.git': hosted.template,
    },
  })
  const followed = new Set<Block>()

  const type = async (commands: string): Promise<string> => {
    const history = hosted.history()
    branches.clear()
    for (const [name, sha] of history.branches) branches.set(name, sha)
    for (const [sha, parents] of history.commits) commits.set(sha, parents)
    const { code, printed } = await terminal.run(commands)
    // Pushes are in git already; what 'bootstrap' did through the API is not.
    if (/npm run bootstrap/.test(commands)) hosted.setBranches(branches)
    assert.equal(code, 0, `These commands failed:\n${commands}\n\nThey printed:\n${printed}`)
    return printed
  }
  const edit = (file: string, values: unknown): void => {
    const path = join(terminal.folder(), file)
    writeFileSync(path, withValues(readFileSync(path, 'utf8'), values))
  }
  const followBlock = async (block: Block): Promise<void> => {
    followed.add(block)
    const text = WORDS.reduce((all, [word, value]) => all.replaceAll(word, value), block.text)
    if (block.language === 'yaml') return edit('environments/dev.yaml', load(text))
    assert.equal(block.language, 'sh', `No rule says what to do with a block in '${block.language}'.`)
    await type(text)
  }
  return {
    hosted,
    followed,
    type,
    edit,
    followBlock,
    follow: async (heading: string): Promise<void> => {
      const blocks = BLOCKS.filter(block => block.heading === heading)
      assert.ok(blocks.length > 0, `The page has no commands under '${heading}'.`)
      for (const block of blocks) await followBlock(block)
    },
    /** Runs a verb on the files of an environment's branch. */
    runVerb: async (verb: string, environment: string, ...flags: readonly string[]): Promise<void> => {
      const args = [verb, environment, ...flags]
      const folder = hosted.checkout(`env/${environment}`)
      const { exitCode, printed } = await runVerb({ args, folder, variables, output: { to: 'capture' } })
      assert.equal(exitCode, 0, printed)
    },
    [Symbol.asyncDispose]: async () => {
      terminal.remove()
      hosted.remove()
      await aws.close()
      await gitHub.close()
    },
  }
}

/** The text of an environment's file with other values, as a person types them over. */
function withValues(text: string, values: unknown, section?: 'parameters'): string {
  return Object.entries(values ?? {}).reduce(
    (edited, [key, value]) =>
      key === 'parameters'
        ? withValues(edited, value, 'parameters')
        : applyEdit(edited, { section, key, value: JSON.stringify(value) }),
    text,
  )
}

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paint } from '#lib/console/paint.ts'
import { terminalStyleOf } from '#lib/console/terminalStyle.ts'
import { stackNameOf } from '#lib/model/environment.ts'
import { copyable, EMPTY, type Line, line, span, type Tone } from '#lib/render/text/line.ts'
import type { LocalTools } from '../command/connectTools.ts'
import type { ScriptResult } from '../command/runScript.ts'
import { DIST } from './gitHub/runJob.ts'
import { startGitHub } from './gitHub/startGitHub.ts'
import { workflowsOf } from './gitHub/workflows.ts'
import { openAlbum } from './pullRequest/album.ts'
import { keepChronicle } from './pullRequest/chronicle.ts'
import { filesOf } from './pullRequest/files.ts'
import { openLogPage } from './pullRequest/logPage.ts'
import { perform } from './pullRequest/perform.ts'
import { scenesOf } from './pullRequest/scenes.ts'
import { shownNow } from './pullRequest/shownNow.ts'
import { tellScenes } from './pullRequest/tellScenes.ts'
import type { StoryOrder } from './rehearsalOrder.ts'
import { startRehearsal } from './startRehearsal.ts'
import { runVerb } from './story/runVerb.ts'
import { setStage } from './story/stage.ts'
import { outcomeOf, stepLines } from './story/stepLines.ts'

/** The account number of AWS's documentation means "not set up yet"; jobs have no role to work as in there. */
const ACCOUNT = '111122223333'

/** A team's way with one environment, pull request by pull request, with the bundles that its workflows run. */
export async function playPullRequests(
  { environment, into, ...order }: StoryOrder & { readonly into: string },
  { clock, signal }: LocalTools,
): Promise<ScriptResult> {
  const { name } = environment
  const album = await openAlbum(into)
  const stream = process.argv.includes('--json') ? process.stderr : process.stdout
  const write = (text: string) => void stream.write(text)
  const toned = (text: string, tone: Tone) => paint([span(text, tone)], terminalStyleOf(stream, process.env))
  const stage = await setStage(process.cwd())
  // Far from every node_modules, as in a job that installs nothing.
  const dist = await mkdtemp(join(tmpdir(), 'dist-'))
  const aws = await startRehearsal({ ...order, account: ACCOUNT, clock })
  const gitHub = await startGitHub()
  try {
    await cp(DIST, dist, { recursive: true })
    await stage.edit(name, [{ section: undefined, key: 'account', value: `"${ACCOUNT}"` }])
    const place = { gitHub, environment: name, workspace: stage.folder, dist, aws: aws.variables }
    const flows = workflowsOf(place)
    const chronicle = keepChronicle(gitHub.state, clock)
    const log = openLogPage({ write, look: terminalStyleOf(stream, process.env) })
    const wish = { environment: name, stackName: stackNameOf(environment), protected: environment.protected }
    const steps = await tellScenes(scenesOf(wish), {
      perform: async deed => {
        const code = await perform(deed, {
          state: gitHub.state,
          flows,
          environment: name,
          chronicle,
          clock,
          signal,
          edit: edits => stage.edit(name, edits),
          bootstrap: async () => {
            const words = ['bootstrap', name, '--yes']
            write(`${toned(`$ npm run bootstrap -- ${name} --yes`, 'quiet')}\n\n`)
            const verb = { words, folder: stage.folder, variables: aws.variables, output: 'shown', stream } as const
            return (await runVerb(verb)).exitCode
          },
          begins: ({ action, eventName, ref }) =>
            write(`${toned(`job '${action}' · on ${eventName} · ${ref}`, 'quiet')}\n\n`),
          hear: log.hear,
        })
        log.end()
        return code
      },
      say: text => write(`${text}\n`),
      shown: ({ kind }, done) => {
        const thread = chronicle.story().threads.at(-1)
        if (!thread || kind === 'bootstrap' || kind === 'job') return []
        const [now = '', ...rest] = shownNow(thread, done)
        return ['', toned(now, done ? 'good' : 'bad'), ...rest]
      },
      now: () => clock.now().getTime(),
      signal,
    })
    const story = chronicle.story()
    // Whoever stops before the first pull request keeps the pictures of the last play.
    const files = story.threads.length > 0 ? await album.replace(filesOf(story)) : []
    return {
      document: { outcome: outcomeOf(steps), steps, files },
      lines: [...stepLines(steps), ...fileLines(files)],
      code: outcomeOf(steps) === 'done' ? 0 : 1,
    }
  } finally {
    await aws.close()
    await rm(dist, { recursive: true, force: true })
    await stage.strike()
    // Last, for it says whether anything went against GitHub's description.
    await gitHub.close()
  }
}

function fileLines(files: readonly string[]): readonly Line[] {
  const [page, ...others] = files
  if (page === undefined) return []
  return [
    EMPTY,
    line('The pull requests as GitHub would show them:'),
    copyable(page, 2),
    line(`Beside it as Markdown: ${others.length} comments and job summaries, each version of each.`),
  ]
}

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { startIntermediary } from '../fakes/gitHub/startIntermediary.ts'
import { sampleOf, testLong } from '../fakes/testSize.ts'

const LOGIN_PAGE = '<html><title>Web access</title><body>Please log in to continue.</body></html>'

/** A deployment of a reviewed change, behind a proxy that answers some requests to GitHub with its login page. */
async function deployBehindProxy(status: number, isAnswered: (method: string, path: string) => boolean) {
  await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
  await pipeline.setParameters({ First: 'changed' })
  const pullRequest = pipeline.openPullRequest()
  await pipeline.preview(pullRequest)
  const commits = pipeline.merge(pullRequest)
  const proxy = await startIntermediary(pipeline.gitHub.url, async ({ method, path, forward, outgoing }) => {
    if (isAnswered(method, path)) {
      outgoing.writeHead(status, { 'content-type': 'text/html' }).end(LOGIN_PAGE)
      return
    }
    const { status: sent, headers, body } = await forward()
    outgoing.writeHead(sent, headers).end(body)
  })
  try {
    const { code, log, outputs } = await pipeline.deploy(commits, { variables: { GITHUB_API_URL: proxy.url } })
    const name = pipeline.engine.world.resources('AWS::SNS::Topic')[0]?.properties.DisplayName
    return { code, log: log.replaceAll(/\s+/g, ' '), outcome: outputs.outcome, name }
  } finally {
    await proxy.close()
  }
}

suite('the action deploy, when a proxy answers in place of GitHub', () => {
  for (const [what, status, path] of sampleOf(
    [
      ['the pull requests of the commit', 200, /\/commits\/\w+\/pulls/],
      ['the comments', 200, /\/comments/],
      ['the editor of the preview', 200, /\/graphql/],
      ['every request', 404, /./],
    ] as const,
    2,
  ))
    test(`the action deploy executes nothing when a proxy answers ${what} with status ${status}`, async () => {
      const { code, log, name } = await deployBehindProxy(status, (_, requested) => path.test(requested))

      assert.equal(code, 1, log)
      assert.equal(name, 'one')
      assert.match(log, /A proxy or a gateway answered the request to [^(]* in place of GitHub/)
      assert.match(log, /'Web access Please log in to continue\.'/)
      assert.doesNotMatch(log, /This is a bug/)
    })

  testLong('the action deploy succeeds, and warns, when a proxy answers what it writes to GitHub', async () => {
    const { log, outcome, name } = await deployBehindProxy(
      403,
      (method, path) => method !== 'GET' && path !== '/graphql',
    )

    assert.equal(outcome, 'deployed', log)
    assert.equal(name, 'changed')
    assert.match(log, /Commenting on pull request #\d+ failed; nothing else is affected: A proxy or a gateway/)
    assert.doesNotMatch(log, /This is a bug/)
  })
})

import { Problem } from '#lib/model/problem.ts'
import { line } from '#lib/render/text/layout/line.ts'
import { runAction } from '../../../actions/run/runAction.ts'
import { aPreview } from '../model/aPreview.ts'
import { aWatchedEvent } from '../model/aWatchedEvent.ts'

const location = { file: 'environments/dev.yaml', line: 3, column: 5 }

/** An action that does what its input names. */
await runAction(async ({ input, tools }) => {
  switch (input('what')) {
    case 'bug':
      throw new TypeError('nobody foresaw canary', { cause: new Error('the first cause') })
    case 'failed':
    case 'usage':
    case 'refused':
      tools.reporter.report({ kind: 'preview', preview: aPreview() })
      tools.reporter.report({ kind: 'event', event: aWatchedEvent() })
      throw new Problem('It cannot be done.\n::add-mask::x', { kind: 'refused', todo: 'Do something else.', location })
    case 'findings': {
      const findings = [4, 9].map(row => ({
        level: 'error' as const,
        rule: 'environment/odd',
        message: `Odd at ${row}.`,
        location: { ...location, line: row },
      }))
      throw new Problem('Two things are odd.', { kind: 'usage', findings })
    }
    case 'cancelled':
      process.kill(process.pid, 'SIGTERM')
      await tools.clock.sleep(60_000, tools.signal)
      break
    default:
      tools.reporter.report({ kind: 'warning', text: '::error::forged\n##[error]forged' })
  }
  const findings = [{ level: 'notice', rule: 'x', message: 'Mind the gap.' }] as const
  return { code: 0, lines: [line('done')], summary: 'all done', outputs: { outcome: 'a\nb' }, findings }
})

import { line } from '#lib/render/text/layout/line.ts'
import { runAction } from '../../../actions/run/runAction.ts'
import { leak } from './leaks.ts'

await runAction(async ({ input, tools }) => {
  leak(input('how'), tools)
  return { code: 0, lines: [line('done')], summary: 'done', outputs: {} }
})

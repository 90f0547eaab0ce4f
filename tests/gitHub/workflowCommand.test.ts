import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { safeLines, workflowCommand } from '#lib/gitHub/workflowCommand.ts'
import { runsOf } from '../fakes/testSize.ts'

/**
 * True if the runner reads the line as a workflow command: `::` at the beginning after white space, or `##[` anywhere. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function isWorkflowCommand(line: string): boolean {
  return line.replace(/^[\s\u0085]+/, '').startsWith('::') || line.includes('##[')
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
}

suite('untrusted text', () => {
  for (const text of [
    '::error::boo',
    '  \t::set-output name=x::y',
    '\u00a0\u3000::stop-commands::token',
    'fine\n::add-mask::e',
    'fine\r::add-mask::e',
    'fine\u2028::add-mask::e',
    'in the middle ##[command]rm',
    '####[[error]boo',
    '\u200b::error::boo',
    '\u0000::error::boo',
    '\u001b::error::boo',
    '##\u200b[error]boo',
    ':::error::boo',
    ':\u200b:error::boo',
  ])
    test(`untrusted text is no workflow command: ${JSON.stringify(text)}`, () => {
      assert.ok(
        isWorkflowCommand(
          linesOf(
            text
              .replace(/\p{Cf}/gu, '')
              .replaceAll('\u0000', '')
              .replaceAll('\u001b', ''),
          ).find(isWorkflowCommand) ?? '',
        ),
      )

      assert.deepEqual(linesOf(safeLines(text).join('\n')).filter(isWorkflowCommand), [])
    })

  test('20,000 random texts are no workflow commands', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '#',
        '[',
        ' ',
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        '\u200b',
        '\u001b',
        '\u001b[0m',
        'a',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const lines = safeLines(pieces.join(''))
        assert.deepEqual(linesOf(lines.join('\n')), lines)
        assert.deepEqual(lines.filter(isWorkflowCommand), [])
      }),
      { numRuns: runsOf(20_000) },
    )
  })

  test('untrusted text keeps colours, tabs and everything else', () => {
    const text = '\u001b[1;32m✔\u001b[0m\tsecurity::group Größe 漢 #[x] a::b'
    assert.deepEqual(safeLines(text), [text])
  })

  test('untrusted text loses marks that reverse or disguise text', () => {
    assert.deepEqual(safeLines('a\u202eb\u0007c\u001b]0;title\u0007d'), ['abc]0;titled'])
  })
})

suite('a workflow command', () => {
  test('a workflow command is one line with escaped values', () => {
    assert.equal(
      workflowCommand(
        'error',
        { file: 'a,b:c%.yaml', line: 3, col: undefined, title: 'x\r\ny' },
        '100%\r\n::warning::',
      ),
      '::error file=a%2Cb%3Ac%25.yaml,line=3,title=x%0D%0Ay::100%25%0D%0A::warning::',
    )
  })

  test('the runner reads the values of a workflow command unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (data, title) => {
        const [, name, property, rest] =
          /^::(\w+) title=([^,:]*)::(.*)$/s.exec(workflowCommand('notice', { title }, data)) ?? []
        assert.deepEqual([name, decode(property), decode(rest)], ['notice', title, data])
      }),
    )
  })
})

function decode(text = ''): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%')
}

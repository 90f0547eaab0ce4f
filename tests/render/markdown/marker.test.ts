import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { markerLine, markerOf } from '#lib/render/markdown/syntax/marker.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'

const line = markerLine(aMarker())

suite('the hidden marker', () => {
  test('the hidden marker is the first line of a comment and holds its facts', () => {
    const comment = commentRenderer.previewComment(aPreview(), aMarker(), aRunLink)
    assert.equal(comment.split('\n')[0], line)
    assert.deepEqual(markerOf(comment), aMarker())
  })

  test('the hidden marker is an HTML comment on one line, without characters that need an escape', () => {
    const odd = markerLine(aMarker({ environment: `-->'"<b>\n!*()` }))
    assert.match(odd, /^<!-- [\w.~%=&:-]+ [\w.~%=&-]+ -->$/)
    assert.equal(odd.indexOf('-->'), odd.length - 3)
    assert.equal(markerOf(odd)?.environment, `-->'"<b>\n!*()`)
  })

  test('the hidden marker is found in a comment that came through a browser', () => {
    assert.deepEqual(markerOf(`${line}\r\ntext`), aMarker())
  })

  for (const [change, body] of [
    ['on a later line', `Text:\n${line}`],
    ['after a blank', ` ${line}`],
    ['before other text', `${line} text`],
    ['in capitals', line.replace('preview', 'PREVIEW')],
    ['of another version', line.replace(':1 ', ':2 ')],
    ['with another state', line.replace('state=current', 'state=approved')],
    ['with a short commit', line.replace(/head=\w+/, 'head=0123456')],
    ['with a commit in capitals', line.replace(/merge=\w+/, `merge=${'F'.repeat(40)}`)],
    ['with a short fingerprint', line.replace(/fingerprint=\w+/, 'fingerprint=5f2d')],
    ['with a value twice', line.replace('&state', '&state=current&state')],
    ['in another order', line.replace(/(head=\w+)&(merge=\w+)/, '$2&$1')],
    ['with a value missing', line.replace(/&inputs=\w+/, '')],
    ['in another spelling', line.replace('environment=dev', 'environment=%64ev')],
    ['with an invalid URL escape', line.replace('environment=dev', 'environment=%e0%')],
    ['in an empty comment', ''],
  ] as const)
    test(`the hidden marker is rejected ${change}`, () => {
      assert.notEqual(body, line)
      assert.equal(markerOf(body), undefined)
    })
})

test('a comment without a marker is not marked as stale', () => {
  assert.equal(commentRenderer.staleComment('text\nand more', aRunLink), 'text\nand more')
})

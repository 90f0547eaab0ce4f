import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { markerLine, markerOf } from '#lib/render/markdown/marker.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { aPreview } from '../../fakes/model/aPreview.ts'

const line = markerLine(aMarker())

suite('the hidden marker', () => {
  test('is the first line of a comment and says what the comment is about', () => {
    const comment = commentRenderer.previewComment(aPreview(), aMarker(), aRunLink)
    assert.equal(comment.split('\n')[0], line)
    assert.deepEqual(markerOf(comment), aMarker())
  })

  test('is hidden, on one line, and of letters that need no escape', () => {
    const odd = markerLine(aMarker({ environment: `-->'"<b>\n!*()` }))
    assert.match(odd, /^<!-- [\w.~%=&:-]+ [\w.~%=&-]+ -->$/)
    assert.equal(odd.indexOf('-->'), odd.length - 3)
    assert.equal(markerOf(odd)?.environment, `-->'"<b>\n!*()`)
  })

  test('is found in a comment that came through a browser', () => {
    assert.deepEqual(markerOf(`${line}\r\nwords`), aMarker())
  })

  for (const [what, body] of [
    ['on a later line', `Look:\n${line}`],
    ['after a blank', ` ${line}`],
    ['before other words', `${line} words`],
    ['in capitals', line.replace('preview', 'PREVIEW')],
    ['of another version', line.replace(':1 ', ':2 ')],
    ['with another state', line.replace('state=current', 'state=approved')],
    ['with a short commit', line.replace(/head=\w+/, 'head=0123456')],
    ['with a commit in capitals', line.replace(/merge=\w+/, `merge=${'F'.repeat(40)}`)],
    ['with a short fingerprint', line.replace(/fingerprint=\w+/, 'fingerprint=5f2d')],
    ['with something twice', line.replace('&state', '&state=current&state')],
    ['in another order', line.replace(/(head=\w+)&(merge=\w+)/, '$2&$1')],
    ['with something missing', line.replace(/&inputs=\w+/, '')],
    ['written in another way', line.replace('environment=dev', 'environment=%64ev')],
    ['that is no URL text', line.replace('environment=dev', 'environment=%e0%')],
    ['of nobody', ''],
  ] as const)
    test(`is none ${what}`, () => {
      assert.notEqual(body, line)
      assert.equal(markerOf(body), undefined)
    })
})

test('a comment without our marker is not marked as stale', () => {
  assert.equal(commentRenderer.staleComment('words\nand more', aRunLink), 'words\nand more')
})

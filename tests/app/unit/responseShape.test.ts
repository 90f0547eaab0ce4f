import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { shapeOf } from '../recorded/responseShape.ts'

const aResponse = (over: { status?: number; headers?: Readonly<Record<string, string>>; body?: string } = {}) => ({
  status: 200,
  headers: {},
  body: '{"status":true}',
  ...over,
})

suite('the shape of a response', () => {
  for (const [difference, one, other] of [
    ['the status', aResponse(), aResponse({ status: 503 })],
    ['the type of a value', aResponse(), aResponse({ body: '{"status":"true"}' })],
    ['a key', aResponse(), aResponse({ body: '{"state":true}' })],
    ['an item', aResponse({ body: '[1]' }), aResponse({ body: '[1,2]' })],
    ['null instead of a text', aResponse({ body: '{"a":"b"}' }), aResponse({ body: '{"a":null}' })],
    ['a page instead of JSON', aResponse(), aResponse({ body: '<!doctype html><html></html>' })],
    ['the content type', aResponse(), aResponse({ headers: { 'content-type': 'text/html' } })],
    [
      'a parameter of an address',
      aResponse({ headers: { location: 'https://a.example/x?state=1' } }),
      aResponse({ headers: { location: 'https://a.example/x?state=1&nonce=2' } }),
    ],
    [
      'an attribute of a cookie',
      aResponse({ headers: { 'set-cookie': 'a=1; secure; path=/' } }),
      aResponse({ headers: { 'set-cookie': 'a=1; path=/' } }),
    ],
  ] as const)
    test(`two responses differ by ${difference}`, () => assert.notDeepEqual(shapeOf(one), shapeOf(other)))

  for (const [sameness, one, other] of [
    ['values', aResponse({ body: '{"version":"1"}' }), aResponse({ body: '{"version":"2"}' })],
    ['two texts', aResponse({ body: 'one' }), aResponse({ body: 'other' })],
    ['a date', aResponse({ headers: { date: 'a' } }), aResponse({ headers: { date: 'b' } })],
    [
      'the values of an address',
      aResponse({ headers: { location: 'https://a.example/x?state=1' } }),
      aResponse({ headers: { location: 'https://b.example/x?state=2' } }),
    ],
    [
      'the value of a cookie',
      aResponse({ headers: { 'set-cookie': 'a=1; Path=/; HttpOnly' } }),
      aResponse({ headers: { 'set-cookie': 'a=2; httponly; path=/' } }),
    ],
  ] as const)
    test(`two responses do not differ by ${sameness}`, () => assert.deepEqual(shapeOf(one), shapeOf(other)))
})

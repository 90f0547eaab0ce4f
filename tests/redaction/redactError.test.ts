import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { stackTraceOf } from '#lib/model/stackTrace.ts'
import { redactError } from '#lib/redaction/redactError.ts'
import { redactionOf } from '#lib/redaction/redaction.ts'
import { NO_SECRETS } from '#lib/redaction/secrets/secretValues.ts'
import { describeFailure } from '#lib/shell/describeFailure.ts'

const SECRET = 'canary-of-mine'
const redaction = redactionOf({ ...NO_SECRETS, values: [SECRET] })
const TEXT = `the server said ${SECRET}`

function itsOwnCause(): Error {
  const first = new Error(TEXT)
  first.cause = new Error(TEXT, { cause: first })
  return first
}

class ErrorWithGetters extends Error {
  override get message(): string {
    return TEXT
  }
}

class ErrorThatThrows extends Error {
  override get message(): string {
    throw new Error(TEXT)
  }
  override get cause(): unknown {
    throw new Error(TEXT)
  }
}

const THROWN: readonly (readonly [string, () => unknown])[] = [
  ['an error', () => new TypeError(TEXT, { cause: new Error(TEXT) })],
  ['a DOMException', () => new DOMException(TEXT, 'TimeoutError')],
  ['an error with getters', () => new ErrorWithGetters()],
  ['an error whose getters throw', () => new ErrorThatThrows()],
  ['a frozen error', () => Object.freeze(new RangeError(TEXT, { cause: new DOMException(TEXT) }))],
  ['an error that is the cause of its own cause', itsOwnCause],
  ['a text', () => TEXT],
  ['an object without a text', () => Object.create(null)],
]

suite('a thrown value loses its secrets, and reporting it does not throw:', () => {
  for (const [what, thrown] of THROWN) {
    test(what, () => {
      assert.doesNotMatch(stackTraceOf(redactError(thrown(), redaction)), /canary/)
      assert.ok(describeFailure(thrown()).lines.length > 0)
    })

    test(`${what}, as the cause of a problem`, () => {
      const redacted = redactError(new Problem(TEXT, { cause: thrown() }), redaction)

      assert.ok(redacted instanceof Problem)
      assert.doesNotMatch(stackTraceOf(redacted), /canary/)
    })
  }
})

suite('a redacted error is still of its class:', () => {
  for (const [what, thrown, kind] of [
    ['an error', () => new TypeError(TEXT), TypeError],
    ['a DOMException', () => new DOMException(TEXT, 'TimeoutError'), DOMException],
  ] as const)
    test(what, () => {
      const redacted = redactError(thrown(), redaction)
      assert.ok(redacted instanceof kind)
      assert.equal(redacted.message, 'the server said ****')
    })

  test('a frozen error, which is copied, keeps the name of its class', () => {
    assert.match(stackTraceOf(redactError(Object.freeze(new RangeError(TEXT)), redaction)), /^RangeError: the server/)
  })
})

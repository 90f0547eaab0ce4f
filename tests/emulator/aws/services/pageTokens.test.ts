import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { cloudFormationPage } from '../../../../scripts/emulator/aws/services/cloudFormation/cloudFormationPage.ts'
import { paginate } from '../../../../scripts/emulator/aws/services/paginate.ts'

const ITEMS = ['a', 'b', 'c', 'd', 'e']
const encoded = (text: string) => Buffer.from(text).toString('base64url')

const PAGES = {
  CloudFormation: (token: string | undefined) => cloudFormationPage(ITEMS, token, 2),
  'another service': (token: string | undefined) => paginate(ITEMS, { token, size: 2 }),
} as const

for (const [service, page] of Object.entries(PAGES))
  suite(`a token of ${service}`, () => {
    test('leads to the next page, until there is none', () => {
      const first = page(undefined)
      const second = page(first.next)
      const third = page(second.next)
      assert.deepEqual([first.items, second.items, third.items], [['a', 'b'], ['c', 'd'], ['e']])
      assert.equal(third.next, undefined)
    })

    for (const token of [
      'x',
      '!',
      'AAAA',
      encoded('-2'),
      encoded('from:-2'),
      encoded('from:'),
      encoded('02'),
      encoded('2 '),
    ])
      test(`is refused if no page had it: '${token}'`, () =>
        assert.throws(() => page(token), /Invalid NextToken|pagination token is invalid/))

    test('is refused with anything behind it', () => {
      const { next } = page(undefined)
      assert.ok(next)
      assert.throws(() => page(`${next}=`), /Invalid NextToken|pagination token is invalid/)
    })
  })

import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isTimeZone, isWithin, nextStart, parseOfficeHours } from '#lib/model/officeHours.ts'

function hours(text: string) {
  const parsed = parseOfficeHours(text)
  assert.ok(parsed, text)
  return parsed
}

suite('office hours', () => {
  for (const [text, now, within, next] of [
    // A Friday.
    ['07:30-19:00 MON-FRI Europe/Berlin', '2026-11-27T06:29:59Z', false, '2026-11-27T06:30:00.000Z'],
    ['07:30-19:00 MON-FRI Europe/Berlin', '2026-11-27T06:30:00Z', true, '2026-11-30T06:30:00.000Z'],
    ['07:30-19:00 MON-FRI Europe/Berlin', '2026-11-27T17:59:59Z', true, '2026-11-30T06:30:00.000Z'],
    ['07:30-19:00 MON-FRI Europe/Berlin', '2026-11-27T18:00:00Z', false, '2026-11-30T06:30:00.000Z'],
    ['07:30-19:00 MON-FRI Europe/Berlin', '2026-11-28T12:00:00Z', false, '2026-11-30T06:30:00.000Z'],
    // Half past midnight on Monday in Tokyo is Sunday in UTC.
    ['00:15-12:00 MON-FRI Asia/Tokyo', '2026-11-29T15:30:00Z', true, '2026-11-30T15:15:00.000Z'],
    ['08:00-18:00 SUN-THU Asia/Dubai', '2026-11-27T10:00:00Z', false, '2026-11-29T04:00:00.000Z'],
    ['08:00-18:00 SUN-SAT UTC', '2026-11-28T19:00:00Z', false, '2026-11-29T08:00:00.000Z'],
    // The clock goes forward in the night to Sunday, 29 March 2026, and back in the one to 25 October.
    ['08:00-18:00 SUN-SAT Europe/Berlin', '2026-03-28T22:30:00Z', false, '2026-03-29T06:00:00.000Z'],
    ['08:00-18:00 SUN-SAT Europe/Berlin', '2026-10-24T21:30:00Z', false, '2026-10-25T07:00:00.000Z'],
    ['08:00-18:00 MON-FRI America/New_York', '2026-11-30T13:00:00Z', true, '2026-12-01T13:00:00.000Z'],
  ] as const)
    test(`office hours ${text} at ${now} ${within ? 'have' : 'have not'} begun, and begin next at ${next}`, () => {
      assert.equal(isWithin(hours(text), new Date(now)), within)
      assert.equal(nextStart(hours(text), new Date(now)).toISOString(), next)
    })

  for (const text of [undefined, '', '07:30-19:00', '07:30-19:00 MON-FRI Europe/Berlim', '7:30-19:00 MON-FRI UTC'])
    test(`office hours are not read from '${text}'`, () => assert.equal(parseOfficeHours(text), undefined))
})

suite('a time zone', () => {
  for (const name of ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires'])
    test(`${name} is a time zone`, () => assert.equal(isTimeZone(name), true))

  for (const name of ['', 'Europe/Berlim', 'Europe/BERLIN', 'europe/berlin', '+01:00', 'Berlin'])
    test(`'${name}' is no time zone`, () => assert.equal(isTimeZone(name), false))
})

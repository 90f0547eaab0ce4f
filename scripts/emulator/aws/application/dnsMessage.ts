/** The types of records that the name server knows: https://www.rfc-editor.org/rfc/rfc1035#section-3.2.2 */
export const RECORD_TYPES = { A: 1, NS: 2 } as const

type DnsQuestion = { readonly name: string; readonly type: number }
export type DnsRecords = {
  readonly status: 'found' | 'unknown-name' | 'refused'
  /** Host names of name servers. */
  readonly servers: readonly string[]
}

const HEADER_LENGTH = 12
const RESPONSE_CODES = { found: 0, 'unknown-name': 3, refused: 5 } as const
/** Seconds. */
const TIME_TO_LIVE = 60
const INTERNET = 1
/** A pointer to the name of the question, which follows the header. */
const NAME_OF_QUESTION = 0xc000 | HEADER_LENGTH

/** The first question of a DNS message: https://www.rfc-editor.org/rfc/rfc1035#section-4 */
export function questionIn(message: Buffer): DnsQuestion {
  const labels: string[] = []
  let at = HEADER_LENGTH
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1) }
}

/** The response to a DNS message with one question. */
export function responseTo(message: Buffer, { status, servers }: DnsRecords): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH)
  message.copy(header, 0, 0, 2)
  // A response by an authority, with recursion as it was asked for.
  header.writeUInt16BE(0x8480 | (message.readUInt16BE(2) & 0x0100) | RESPONSE_CODES[status], 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(servers.length, 6)
  return Buffer.concat([header, questionBytes(message), ...servers.map(serverRecord)])
}

function questionBytes(message: Buffer): Buffer {
  const end = message.indexOf(0, HEADER_LENGTH) + 5
  return message.subarray(HEADER_LENGTH, end)
}

function serverRecord(host: string): Buffer {
  const labels = host.split('.').map(label => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]))
  const data = Buffer.concat([...labels, Buffer.from([0])])
  const record = Buffer.alloc(12)
  record.writeUInt16BE(NAME_OF_QUESTION, 0)
  record.writeUInt16BE(RECORD_TYPES.NS, 2)
  record.writeUInt16BE(INTERNET, 4)
  record.writeUInt32BE(TIME_TO_LIVE, 6)
  record.writeUInt16BE(data.length, 10)
  return Buffer.concat([record, data])
}

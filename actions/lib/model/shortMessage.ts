/** A message of more characters fills the screen: cfn-lint lists every action of a service. */
const LONGEST_MESSAGE = 400

/** A message as people read it, cut after a word. Whole, it is in the JSON outcome. */
export function shortMessage(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message
  const start = message.slice(0, LONGEST_MESSAGE - 2)
  const end = start.lastIndexOf(' ')
  return `${end > 0 ? start.slice(0, end) : start} …`
}

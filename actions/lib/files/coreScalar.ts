/** A plain scalar of YAML 1.2's core schema, as CloudFormation's own sources use it; a date stays text. */
export function coreScalarOf(text: string): null | boolean | number | string {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  if (!/^[-+]?(?:\d+|\d*\.\d+|\d+\.)(?:[eE][-+]?\d+)?$/.test(text)) return text
  const number = Number(text)
  // A number that would not read back as it was written (an account id is not one of them) stays the text it was.
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number
}

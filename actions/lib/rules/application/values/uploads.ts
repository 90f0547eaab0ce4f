import type { ValueRule } from '../applicationSettings.ts'

const NAME = 'RAG_FILE_MAX_SIZE'

/** Files that people upload. */
export const uploads: ValueRule = ({ text, isMissing, location }) => {
  if (!isMissing(NAME) && !(Number(text(NAME)) <= 0)) return []
  return [
    {
      ...{ level: 'warning', rule: 'application/uploads', location: location(NAME) },
      message: `'${NAME}' is ${isMissing(NAME) ? 'missing' : `'${text(NAME)}'`}: uploads have no limit, and one large file takes the memory of the task, with all chats on it.`,
      todo: `Set '${NAME}' to a number of MiB, such as '100'.`,
    },
  ]
}

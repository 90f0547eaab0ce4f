import type { ValueRule } from '../applicationSettings.ts'

const NAME = 'ENABLE_PERSISTENT_CONFIG'

/** ApplicationSettings that Open WebUI keeps in its database, where they win over the variables. */
export const persistence: ValueRule = ({ isTrue, isMissing, location }) =>
  isTrue(NAME, true) === true
    ? [
        {
          ...{ level: 'warning', rule: 'application/persistent-settings', location: location(NAME) },
          message: `'${NAME}' is ${isMissing(NAME) ? "missing and 'true' by default" : "'true'"}: the first start stores most settings in the database, and later changes of their variables have no effect.`,
          todo: `Set '${NAME}' to 'false'; changes on the settings page then last until the next start.`,
        },
      ]
    : []

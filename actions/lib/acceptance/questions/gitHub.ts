import { notObserved, observed, type Question } from '../question.ts'

const NO_TOKEN = 'The job has no identity token: its credentials came from elsewhere.'
/** The minutes after which a second token shows something: GitHub says five for the validity of the first. */
const LONG_MINUTES = 10

/** What GitHub does for a job with a GitHub environment. */
export const gitHubQuestions: readonly Question[] = [
  {
    id: 'form-of-the-subject',
    about: 'GitHub',
    text: 'Does the subject of an identity token have the ids of the repository and its owner?',
    readings: ['with ids', 'names only'],
    answeredBy: "The subject of this job's identity token.",
    observe: ({ identity }) => {
      if (!identity) return notObserved(NO_TOKEN)
      const hasIds = /^repo:[^:/]+@\d+\/[^:/]+@\d+:/.test(identity.subject)
      return observed(hasIds ? 'with ids' : 'names only', identity.subject)
    },
  },
  {
    id: 'environment-in-the-subject',
    about: 'GitHub',
    text: 'Does the subject of a job with a GitHub environment end with it, and the claim ref name the branch?',
    readings: ['both', 'otherwise'],
    answeredBy: "The claims of this job's identity token.",
    observe: ({ identity, gitHubEnvironment }) => {
      if (!identity || gitHubEnvironment === undefined) return notObserved(NO_TOKEN)
      const { subject, environment, ref } = identity
      const isBoth =
        subject.endsWith(`:environment:${gitHubEnvironment}`) &&
        environment === gitHubEnvironment &&
        ref === `refs/heads/env/${gitHubEnvironment}`
      return observed(isBoth ? 'both' : 'otherwise', `sub ${subject}, environment ${environment}, ref ${ref}`)
    },
  },
  {
    id: 'second-identity-token',
    about: 'GitHub',
    text: 'Does a job that runs for long get another identity token near its end?',
    readings: ['yes', 'no'],
    answeredBy: 'A second request for a token when everything else of the job is done.',
    observe: ({ identity, secondTokenMinutes: minutes }) => {
      if (!identity) return notObserved(NO_TOKEN)
      if (minutes === undefined) return observed('no', 'GitHub refused the second request.')
      return minutes < LONG_MINUTES
        ? notObserved(`The job was too short: ${minutes} minutes.`)
        : observed('yes', `After ${minutes} minutes.`)
    },
  },
  {
    id: 'deployment-record',
    about: 'GitHub',
    text: 'Does GitHub record a deployment with the commit of the branch for a job with a GitHub environment?',
    readings: ['yes', 'no'],
    answeredBy: 'The newest ended deployment of the GitHub environment, read by the last job.',
    observe: ({ commit, deployedCommit, gitHubEnvironment }) => {
      if (commit === undefined || gitHubEnvironment === undefined) return notObserved('Deployments were not read.')
      return deployedCommit === commit
        ? observed('yes', `Commit ${commit}.`)
        : observed('no', `The newest deployment of '${gitHubEnvironment}' has commit ${deployedCommit ?? 'none'}.`)
    },
  },
  {
    id: 'dispatch-by-the-job-token',
    about: 'GitHub',
    text: 'Does the token of a job start a workflow on another branch, and does GitHub name the run?',
    readings: ['started and named', 'started, not named'],
    answeredBy: 'The start of the teardown by the API.',
    observe: ({ teardownRun }) => {
      if (!teardownRun) return notObserved('No teardown was started.')
      return teardownRun.started === 'named'
        ? observed('started and named', `The run ended as ${teardownRun.conclusion ?? 'not ended by the deadline'}.`)
        : observed('started, not named', 'GitHub accepted the request without the id of a run.')
    },
  },
]

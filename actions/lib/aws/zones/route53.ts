// The two parts of the client that are used: a bundle leaves the rest out, which an import() of the whole does not.
export { GetHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53'

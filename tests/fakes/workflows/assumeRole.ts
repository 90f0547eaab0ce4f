/** The path of the program in a repository. */
export const ASSUME_ROLE = 'assume-role.mjs'

/**
 * A program of somebody who can edit a workflow: it requests an identity token for the job, assumes a role with it, and
 * tries to execute a change set as that role. It prints what AWS says.
 */
export const ASSUME_ROLE_SOURCE = `
const [role] = process.argv.slice(2)
const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: key, AWS_ENDPOINT_URL: aws } = process.env
if (url === undefined) {
  console.log('no identity token')
  process.exit()
}
const answer = await fetch(url + '&audience=sts.amazonaws.com', { headers: { authorization: 'Bearer ' + key } })
const { value: token } = await answer.json()
const send = async (service, fields, headers = {}) => {
  const response = await fetch(aws, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields),
  })
  return response.text()
}
const arn = 'arn:aws:iam::111122223333:role/' + role
const session = await send('sts', {
  Action: 'AssumeRoleWithWebIdentity', Version: '2011-06-15', RoleSessionName: 'other', RoleArn: arn, WebIdentityToken: token,
})
const messageOf = text => /<Message>([^<]*)</.exec(text)?.[1].replaceAll('&apos;', "'")
const accessKey = /<AccessKeyId>([^<]*)</.exec(session)?.[1]
console.log(accessKey ? 'assumed ' + role : 'refused: ' + messageOf(session))
if (accessKey) {
  const scope = accessKey + '/20261128/eu-central-1/cloudformation/aws4_request'
  const executed = await send('cloudformation', {
    Action: 'ExecuteChangeSet', Version: '2010-05-15', StackName: 'open-webui-dev', ChangeSetName: 'x',
  }, {
    authorization: 'AWS4-HMAC-SHA256 Credential=' + scope + ', SignedHeaders=host, Signature=x',
    'x-amz-date': new Date().toISOString().replaceAll(/[-:]|\\.\\d+/g, ''),
    'x-amz-security-token': /<SessionToken>([^<]*)</.exec(session)?.[1],
  })
  console.log('execution: ' + messageOf(executed))
}
`

import { describe, expect, test } from 'vitest'
import { documentOf, outcomeOf } from '../model-of.ts'

const fine = `responses: { '200': { description: Fine. } }`

function securityOf(schemes: string, operation = '', root = ''): ReturnType<typeof outcomeOf> {
  return outcomeOf(
    documentOf(
      `${root}\npaths: { /a: { get: { ${operation}${fine} } } }\ncomponents: { securitySchemes: { ${schemes} } }`,
    ),
  )
}

describe('security', () => {
  test('of the operation wins over that of the document; {} means none is needed', () => {
    const schemes = 'Key: { type: apiKey, in: query, name: key }, Token: { type: http, scheme: Bearer }'
    const { model } = securityOf(schemes, 'security: [{ Key: [], Token: [] }, {}], ', 'security: [{ Token: [] }]')
    expect(model.operations[0]?.security).toEqual([['Key', 'Token'], []])
    expect(model.security).toEqual([
      { name: 'Key', type: 'apiKey', in: 'query', parameter: 'key' },
      { name: 'Token', type: 'http', scheme: 'bearer' },
    ])
    expect(securityOf(schemes, '', 'security: [{ Token: [] }]').model.operations[0]?.security).toEqual([['Token']])
    expect(securityOf(schemes, 'security: [], ', 'security: [{ Token: [] }]').model.operations[0]?.security).toEqual([])
  })

  test('by OAuth is a bearer token that somebody else obtains', () => {
    const { model, problems } = securityOf(
      'Login: { type: oauth2, flows: {} }, Id: { type: openIdConnect, openIdConnectUrl: "https://id.example" }',
    )
    expect(model.security.map((scheme) => scheme.type === 'http' && scheme.scheme)).toEqual(['bearer', 'bearer'])
    expect(problems).toEqual([
      'token-not-obtained at /components/securitySchemes/Login/type',
      'token-not-obtained at /components/securitySchemes/Id/type',
    ])
  })

  test('of other kinds is diagnosed, and no alternative that needs it is left', () => {
    const { model, problems } = securityOf(
      'Cert: { type: mutualTLS }, Digest: { type: http, scheme: digest }, Key: { type: apiKey, in: header, name: k }',
      'security: [{ Cert: [] }, { Digest: [], Key: [] }, { Key: [] }], ',
    )
    expect(model.operations[0]?.security).toEqual([['Key']])
    expect(problems).toEqual([
      'unsupported-security at /components/securitySchemes/Cert/type',
      'unsupported-security at /components/securitySchemes/Digest/scheme',
    ])
  })

  test('by a signature that core does not have is an error', () => {
    const { problems } = securityOf(
      'New: { type: apiKey, in: header, name: Authorization, x-signature: { algorithm: ACS4-X } }',
    )
    expect(problems).toEqual(['unknown-signature at /components/securitySchemes/New/x-signature/algorithm'])
  })
})

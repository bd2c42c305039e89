import { annotation, type Kind, optional, required, since } from './kind.ts'
import { flag, list, one, text, word } from './shape.ts'

/** Security schemes and what requires them. https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object */
export const securityKinds: Readonly<
  Record<'securityScheme' | 'oauthFlows' | 'oauthFlow' | 'scopes' | 'securityRequirement', Kind>
> = {
  securityScheme: {
    title: 'Security Scheme Object',
    fields: {
      type: required(word('apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect')),
      description: annotation(text),
      name: optional(text),
      in: optional(word('query', 'header', 'cookie')),
      scheme: optional(text),
      bearerFormat: annotation(text),
      flows: optional(one('oauthFlows')),
      openIdConnectUrl: optional(text),
      oauth2MetadataUrl: since('3.2', text),
      deprecated: since('3.2', flag),
    },
  },
  oauthFlows: {
    title: 'OAuth Flows Object',
    fields: {
      implicit: optional(one('oauthFlow')),
      password: optional(one('oauthFlow')),
      clientCredentials: optional(one('oauthFlow')),
      authorizationCode: optional(one('oauthFlow')),
      deviceAuthorization: since('3.2', one('oauthFlow')),
    },
  },
  oauthFlow: {
    title: 'OAuth Flow Object',
    fields: {
      authorizationUrl: optional(text),
      deviceAuthorizationUrl: since('3.2', text),
      tokenUrl: optional(text),
      refreshUrl: optional(text),
      scopes: optional(one('scopes')),
    },
  },
  scopes: {
    title: 'OAuth scopes',
    fields: {},
    patterned: { shape: text, key: /^/, keyHint: 'a scope' },
  },
  securityRequirement: {
    title: 'Security Requirement Object',
    fields: {},
    patterned: { shape: list(text), key: /^/, keyHint: 'the name of a security scheme' },
  },
}

/** Codes of the model stage: names, operations, actions, errors, security. */
export const modelCodes = {
  'duplicate-operation-id': {
    severity: 'warning',
    message: 'The operationId {id} is used more than once; this operation is called {renamed}.',
    hint: 'Give every operation an operationId of its own.',
  },
  'indistinguishable-operations': {
    severity: 'warning',
    message: 'Nothing on the wire tells this operation from {other}: a mock will answer as that one.',
    hint: 'Say with x-action what tells them apart.',
  },
  'parameters-differ-by-case': {
    severity: 'warning',
    message: 'The parameters {name} and {other} differ only in case; types and validators have the last of them only.',
    hint: 'Rename one of them if the service allows it.',
  },
  'unusable-header': {
    severity: 'warning',
    message: 'No header can be called {name}; the parameter is left out.',
    hint: 'Correct the name: letters, digits and hyphens, no spaces.',
  },
  'style-not-carried': {
    severity: 'warning',
    message: 'A {place} parameter is not written in the style {style}; {otherwise} is taken.',
    hint: 'Nothing to do where both write the same; otherwise choose one of the styles of the place.',
  },
  'query-string-not-carried': {
    severity: 'warning',
    message: 'A whole query of {mediaType} is not carried; the parameter is left out.',
    hint: 'Describe it as application/x-www-form-urlencoded, or as single query parameters.',
  },
  'method-not-sendable': {
    severity: 'warning',
    message: 'No client can send {method} with fetch; no client, mock or validator is made for this operation.',
    hint: 'Nothing to do, unless you need it: send it with a library that can.',
  },
  'body-not-sendable': {
    severity: 'warning',
    message: 'A {method} request cannot carry the body that is described here; it is left out.',
    hint: 'Use another method, or move the values into query parameters.',
  },
  'unreadable-pattern': {
    severity: 'warning',
    message: 'JavaScript cannot read the pattern {pattern}; it is not checked.',
    hint: 'Write it as an ECMA-262 regular expression, without inline flags such as (?i) and anchors such as \\A and \\Z.',
  },
  'closed-member': {
    severity: 'warning',
    message:
      'This member of allOf allows no other properties, and another member requires {property}: nothing would match; other properties are let pass.',
    hint: 'Remove additionalProperties from the member; unevaluatedProperties: false beside allOf closes them together.',
  },
  'closed-reference': {
    severity: 'warning',
    message: 'additionalProperties: false would forbid every property of {target} beside it; it is left out.',
    hint: 'Write it into the schema that is referred to.',
  },
  'names-of-other-type': {
    severity: 'warning',
    message: 'The names of members are texts, and propertyNames asks for {type}: nothing would match; it is left out.',
    hint: 'Describe the names as texts, numbers with a pattern for example.',
  },
  'empty-enum': {
    severity: 'warning',
    message: 'The enum has no values, so that nothing would match; it is left out.',
    hint: 'List the values, or remove it.',
  },
  'enum-of-other-type': {
    severity: 'warning',
    message: 'No value of the enum is of the type beside it ({type}): they are read as such, or else without the type.',
    hint: 'Correct the type, or write the values in its way: in YAML, a text that looks like a number needs quotes.',
  },
  'backtracking-pattern': {
    severity: 'warning',
    message: 'The pattern {pattern} can keep a validator busy for ages: it reads some texts in ever more ways.',
    hint: 'Let no two repetitions, one inside the other, and no two alternatives in one read the same text; add a maxLength.',
  },
  'loosened-keyword': {
    severity: 'warning',
    message:
      '{keyword} is not in the types and validators: they let pass what it forbids. Mocks do not answer with it.',
    hint: 'Nothing to do, unless your users rely on it: the service will refuse such a request.',
  },
  'no-server': {
    severity: 'warning',
    message: 'The document names no server; the client will call {fallback} unless it is given a base URL.',
    hint: 'Add servers with an absolute URL.',
  },
  'malformed-server': {
    severity: 'warning',
    message: 'The server URL {url} is none of HTTP; the client will use {fallback} unless it is given a base URL.',
    hint: 'Correct it; what differs from place to place is a variable in curly brackets.',
  },
  'undeclared-server-variable': {
    severity: 'warning',
    message:
      'The server URL {url} has the variable {variable}, which is not declared; the client will use {fallback} unless it is given a base URL.',
    hint: 'Declare it under variables, with a default.',
  },
  'relative-server': {
    severity: 'warning',
    message:
      'The server URL {url} is relative, and a client knows no address to start from; it will use {fallback} unless it is given a base URL.',
    hint: 'Write an absolute URL.',
  },
  'token-not-obtained': {
    severity: 'warning',
    message:
      'The security scheme {name} is of type {type}: the client sends a bearer token that it is given, and obtains none.',
    hint: 'Nothing to do: pass a token, or a function that gets one, as auth.{name}.',
  },
  'unsupported-security': {
    severity: 'warning',
    message: 'The security scheme {name} ({type}) cannot be served; operations that need it are called without it.',
    hint: 'Offer an alternative: apiKey, http bearer, http basic or x-signature.',
  },
  'unknown-signature': {
    severity: 'error',
    message: 'The core package has no request signature {algorithm}.',
    hint: 'Use one of {known}, or write the signature in packages/core first.',
  },
  'unknown-error-response': {
    severity: 'error',
    message: 'The error {code} names the response {response}, which is not under components/responses.',
    hint: 'Correct the name, or add the response with an x-error-envelope.',
  },
  'duplicate-error': {
    severity: 'warning',
    message: 'The error {code} is already in the catalogue of this operation, at {first}; this entry is not used.',
    hint: 'Keep one entry for a code, or one for each parameter.',
  },
  'invalid-example': {
    severity: 'warning',
    message: 'An example does not match its schema and is not used: {place} {reason}.',
    hint: 'Correct the example or the schema.',
  },
  'external-example': {
    severity: 'warning',
    message: 'The example {name} is kept outside the document (externalValue); it is not fetched.',
    hint: 'Write its value into the document.',
  },
  'unsatisfiable-schema': {
    severity: 'warning',
    message: 'No value was found that matches this schema, and no example is given: the mock cannot answer with it.',
    hint: 'Correct the schema if nothing can match it; otherwise give an example.',
  },
  'unknown-envelope-response': {
    severity: 'error',
    message: 'x-error-envelope names the response {response}, which is not under components/responses.',
    hint: 'Correct the name, or add the response with an x-error-envelope of its own.',
  },
  'callbacks-not-generated': {
    severity: 'warning',
    message:
      'Callbacks (of {count} operations, this one first) are requests that the API sends; no client, mock or validator is made for them.',
    hint: 'Nothing to do, unless you need them: their schemas under components/schemas do get validators.',
  },
  'webhooks-not-generated': {
    severity: 'warning',
    message:
      'Webhooks ({count} of them) are requests that the API sends; no client, mock or validator is made for them.',
    hint: 'Nothing to do, unless you need them: their schemas under components/schemas do get validators.',
  },
} as const

/** Codes of the load stage: what a document's structure may lack. */
export const documentCodes = {
  'not-an-object': {
    severity: 'error',
    message: 'The document is {found}, not an object.',
    hint: 'An OpenAPI document is an object; it begins with "openapi: 3.1.1".',
  },
  'swagger-2': {
    severity: 'error',
    message: 'This is a Swagger {version} document; OpenAPI 3.0 and 3.1 are supported.',
    hint: 'Convert it first, for example with "npx swagger2openapi {file} -o openapi.yaml".',
  },
  'not-openapi': {
    severity: 'error',
    message: 'This is not an OpenAPI document: it has no member openapi that holds a version.',
    hint: 'Begin it with "openapi: 3.1.1", or check that this is the file you meant.',
  },
  'unsupported-version': {
    severity: 'error',
    message: 'OpenAPI {version} is not supported; 3.0, 3.1 and 3.2 are.',
    hint: 'Write "openapi: 3.1.1" if the document is no more than that.',
  },
  'version-3-2': {
    severity: 'warning',
    message: 'OpenAPI 3.2 is carried only as far as it is like 3.1.',
    hint: 'Look through the output for what is new in 3.2: streaming media types, tag hierarchies, default mappings.',
  },
  'missing-member': {
    severity: 'error',
    message: 'The {owner} lacks the member {member}.',
    hint: 'Add it here; the specification requires it.',
  },
  'missing-expected-member': {
    severity: 'warning',
    message: 'The {owner} lacks the member {member}, which the specification requires.',
    hint: 'Add it here; the output is complete without it, but other tools may refuse the document.',
  },
  'wrong-type': {
    severity: 'error',
    message: '{member} must be {expected}, not {found}.',
    hint: 'Write it in that form, or remove it.',
  },
  'read-as-meant': {
    severity: 'warning',
    message: '{member} must be {expected}, not {found}; it is read as {meant}.',
    hint: 'Write it in that form: other tools may refuse the document.',
  },
  'malformed-member': {
    severity: 'warning',
    message: '{member} must be {expected}, not {found}; it is left out.',
    hint: 'Write it in that form, or remove it: what it was to say, nobody can tell.',
  },
  'malformed-annotation': {
    severity: 'warning',
    message: '{member} must be {expected}, not {found}; it is left out.',
    hint: 'Write it in that form, or remove it.',
  },
  'empty-member': {
    severity: 'warning',
    message: '{member} is empty; it is taken as not there.',
    hint: 'Fill it in, or remove the line.',
  },
  'newer-member': {
    severity: 'warning',
    message: 'The member {member} came with OpenAPI {since}, and this document is {version}.',
    hint: 'Raise the version at the top of the document, or write it in the way of {version}.',
  },
  'older-member': {
    severity: 'warning',
    message: 'The member {member} ended with OpenAPI {until}, and this document is {version}.',
    hint: 'Write it in the way of {version}; in place of nullable, for example, list "null" among the types.',
  },
  'member-not-carried': {
    severity: 'warning',
    message: 'The member {member} is not carried: {instead}.',
    hint: 'Nothing to do where that is enough.',
  },
  'unknown-member': {
    severity: 'warning',
    message: 'The {owner} has no member {member}; it is ignored.',
    hint: '{guess}An addition of your own starts with "x-".',
  },
  'too-many-entries': {
    severity: 'error',
    message: '{member} of the {owner} has {count} entries; up to {limit} are taken.',
    hint: 'Split it, or say what the entries have in common, with a pattern for example.',
  },
  'too-many-operations': {
    severity: 'error',
    message: 'The document has more than {limit} operations.',
    hint: 'Split it into documents by subject, and generate them one by one.',
  },
  'path-too-long': {
    severity: 'error',
    message: 'The path has {length} characters; up to {limit} are taken.',
    hint: 'Shorten it: no server accepts a request with an address of that length.',
  },
  'too-deep': {
    severity: 'error',
    message:
      'The document is nested too deep: references lead from schema to schema, or one holds another, without end.',
    hint: 'Look for schemas that are made of each other by way of hundreds of others, and write them flat.',
  },
  'more-problems': {
    severity: 'warning',
    message: 'There are {count} more problems; only the first {listed} are listed.',
    hint: 'Mend these first; most of the others will be of the same kinds.',
  },
  'unusable-media-type': {
    severity: 'warning',
    message: '{mediaType} is no media type that a header can hold; it is left out.',
    hint: 'Correct it, for example to application/json.',
  },
  'misspelt-media-type': {
    severity: 'warning',
    message: '{mediaType} is no media type; it is read as {meant}.',
    hint: 'Write the media type in full.',
  },
  'wrong-key': {
    severity: 'error',
    message: 'The key {key} does not belong in the {owner}: it must be {expected}.',
    hint: 'Mend the key, or start it with "x-" if it is an addition of your own.',
  },
  'misspelt-key': {
    severity: 'warning',
    message: 'The key {key} does not belong in the {owner}: it must be {expected}; it is read as {meant}.',
    hint: 'Mend the key: other tools may refuse the document.',
  },
} as const

/** Codes of the load stage: reading and parsing. */
export const readingCodes = {
  'file-not-found': {
    severity: 'error',
    message: 'Cannot read the file {path} ({reason}).',
    hint: 'Check the path and its permissions; a relative one is taken from the folder the command runs in.',
  },
  'not-a-file': {
    severity: 'error',
    message: '{path} is a folder or a device, not a file.',
    hint: 'Name the document itself, for example {path}/openapi.yaml.',
  },
  'not-utf-8': {
    severity: 'error',
    message: '{path} is not UTF-8 text.',
    hint: 'Save it as UTF-8; JSON and OpenAPI YAML are exchanged in nothing else.',
  },
  'file-too-large': {
    severity: 'error',
    message: '{path} is larger than {limit} MB.',
    hint: 'Split the document, or, if it is YAML, convert it to JSON, which is read much faster and may be larger.',
  },
  'too-many-values': {
    severity: 'error',
    message: '{path} has more than {limit} values.',
    hint: 'Split the document, or, if it is YAML, convert it to JSON, which may have more.',
  },
  syntax: {
    severity: 'error',
    message: 'Not valid YAML or JSON: {detail}.',
    hint: 'Mend the text at this place; everything after it could not be read.',
  },
  'duplicate-key': {
    severity: 'error',
    message: 'The key {detail} is written twice in the same object.',
    hint: 'Remove one of the two: which one wins would be a matter of the reader.',
  },
  'yaml-key': {
    severity: 'error',
    message: 'A key is {detail}; JSON knows only text.',
    hint: 'Write the key as text, in quotes if need be.',
  },
  'yaml-value': {
    severity: 'error',
    message: 'The value {detail} has no counterpart in JSON.',
    hint: 'Write a plain number, text, true, false, null, a list or an object; an alias needs its anchor above it.',
  },
  'yaml-too-large': {
    severity: 'error',
    message: 'With its aliases written out, the document has more than {detail} values.',
    hint: 'Aliases of aliases multiply; use $ref in their place, which does not.',
  },
  'nested-too-deep': {
    severity: 'error',
    message: 'Objects and arrays are nested more than {detail} levels deep.',
    hint: 'Move inner parts to components and refer to them with $ref.',
  },
  'unsafe-key': {
    severity: 'error',
    message: 'The key {detail} is not accepted: in JavaScript it changes what an object is, and adds no member.',
    hint: 'Rename the member; no program written in JavaScript can carry it safely.',
  },
} as const

/** Codes of the load stage: x- extensions and overlays. */
export const extensionCodes = {
  'malformed-extension': {
    severity: 'error',
    message: '{extension}: {problem}.',
    hint: 'Its form is defined and explained in specs/extensions.schema.json.',
  },
  'misplaced-extension': {
    severity: 'warning',
    message: '{extension} means nothing on a {owner}; it is ignored.',
    hint: 'It belongs on: {places}.',
  },
  'unknown-extension': {
    severity: 'warning',
    message: 'The extension {extension} is unknown; it is ignored.',
    hint: '{guess}Ours are defined in specs/extensions.schema.json.',
  },
  'foreign-extensions': {
    severity: 'warning',
    message: 'Extensions that this generator does not know are ignored: {extensions}.',
    hint: 'Nothing needs to be done, unless one of them is a slip: ours are defined in specs/extensions.schema.json.',
  },
  'unknown-error-list': {
    severity: 'error',
    message: 'There is no list of errors at {target}.',
    hint: '{guess}Add it under components/x-errors, or correct the $ref.',
  },
  'no-overlay': {
    severity: 'error',
    message: 'There is no overlay for the language {language}: {path} does not exist.',
    hint: 'Write it, or leave --lang out.',
  },
  'overlay-outside': {
    severity: 'error',
    message: "{path} leads out of the document's folder, and is not read.",
    hint: 'Put the overlay itself there, or allow its folder with --allow-ref DIR.',
  },
  'overlay-form': {
    severity: 'error',
    message: 'Not an Overlay 1.0 document: {problem}.',
    hint: 'It has "overlay: 1.0.0", info with title and version, and actions, each with target and update or remove.',
  },
  'overlay-path': {
    severity: 'error',
    message: 'The target {target} is not a JSONPath: {problem}.',
    hint: 'Write it as RFC 9535 has it, for example $.info or $.paths["/"].get.',
  },
  'overlay-no-target': {
    severity: 'error',
    message: 'The target {target} is not in the document.',
    hint: 'The document may have changed since the overlay was written: correct the target, or remove the action.',
  },
  'overlay-update': {
    severity: 'error',
    message: 'The target {target} is {found}, which {problem}.',
    hint: 'Aim at the object above it, and give the member by name in update.',
  },
} as const

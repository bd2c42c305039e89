/** Codes of the write stage and of the output folder. */
export const writeCodes = {
  'foreign-folder': {
    severity: 'error',
    message: 'The folder {path} is not empty and was not written by this generator: it has no marker file {marker}.',
    hint: 'Choose another --out or --name, or empty that folder yourself if nothing in it is needed.',
  },
  'stray-entry': {
    severity: 'warning',
    message: "{path} is not the generator's, in a folder where everything is.",
    hint: 'Move it elsewhere or remove it: code that adds to a generated package is a package of its own.',
  },
  'output-busy': {
    severity: 'error',
    message: 'Another run (process {pid}) is writing to {path} just now.',
    hint: 'Wait until it is done. If there is no such run any more, remove {staging}.',
  },
  'cannot-write': {
    severity: 'error',
    message: 'Cannot write {path} ({reason}); everything is as it was.',
    hint: 'Check permissions and free space there, or choose another --out.',
  },
  'no-specs': {
    severity: 'error',
    message: 'There is no specs/*/openapi.yaml to generate from.',
    hint: 'Add a spec as specs/README.md describes, or name a document on the command line.',
  },
  'package-version': {
    severity: 'error',
    message: '{path} holds no version of the packages: {found}.',
    hint: 'Write one line with a semantic version in it, for example 1.0.0.',
  },
} as const

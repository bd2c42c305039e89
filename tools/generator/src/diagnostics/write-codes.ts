/** Codes of the write stage and of the output folder. */
export const writeCodes = {
  'foreign-folder': {
    severity: 'error',
    message: 'The folder {path} is not empty and was not written by this generator: it has no marker file {marker}.',
    hint: 'Choose another --out or --name, or empty that folder yourself if nothing in it is needed.',
  },
} as const

/** Codes of the load stage: reading, bundling, validating, overlays. */
export const loadCodes = {
  'file-not-found': {
    severity: 'error',
    message: 'There is no file {path}.',
    hint: 'Check the path; it is taken relative to {base}.',
  },
} as const

/** Codes of the model stage: names, operations, actions, errors, security. */
export const modelCodes = {} as const

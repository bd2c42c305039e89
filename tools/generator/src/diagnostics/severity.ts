/** An error stops the run, nothing is written; a warning is printed and the run goes on. */
export type Severity = 'error' | 'warning'
